import { diagnosticCodes } from '../src/diagnostic-codes.ts'

/*
 * Writes docs/diagnostics.md from the table of codes. test/docs/pages.test.ts holds the committed page to it;
 * `npx vitest run test/docs -u` writes it anew.
 */

const rows = Object.entries(diagnosticCodes)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, { severity, means }]) => `| \`${code}\` | ${severity} | ${means.replaceAll('|', '\\|')} |\n`)

/** The page of all diagnostics, in Markdown. */
export const diagnosticsReference = (): string => `# Diagnostics

Every problem has a code that stays the same from version to version; wording may change. An error stops the outputs of its
brief. Warnings and notes do not, unless \`--strict\` is given, which fails on warnings. A warning or note can be silenced at one
place:

\`\`\`yaml
allow: [{rule: not-shown, at: objectives.2, because: it is said aloud}]
\`\`\`

| code | severity | what it means |
| --- | --- | --- |
${rows.join('')}`
