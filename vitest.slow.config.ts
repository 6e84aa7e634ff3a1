import { defineConfig } from 'vitest/config'

/** What needs office programs or many runs: called by .ci/run. */
export default defineConfig({
  test: { include: ['test/**/*.slow.ts'], testTimeout: 600_000, fileParallelism: false },
})
