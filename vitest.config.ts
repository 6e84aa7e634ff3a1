import { defineConfig } from 'vitest/config'

/** As in scripts/build/run-script.cjs: the V8 of Node 20 optimises earlier than short runs gain from. */
const late = Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=1000000'] : []

export default defineConfig({
  // Files of tests share their modules, which hold nothing that a test changes: loading them anew took a third of the time.
  // Both cores work, where there are two: left to itself, vitest leaves one of them idle.
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    isolate: false,
    execArgv: late,
    maxWorkers: '100%',
  },
})
