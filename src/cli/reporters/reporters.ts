import type { Report } from '../../build/report.ts'

/** Prints a report as one document of a format that programs read. */
type MachineReporter = (report: Report, version: string) => string

/** Every reporter for machines, one row each: its name on the command line, and what loads it. */
export const machineReporters = {
  json: async () => (await import('./json-report.ts')).jsonReport,
  github: async () => (await import('./github-report.ts')).githubReport,
  sarif: async () => (await import('./sarif-report.ts')).sarifReport,
  junit: async () => (await import('./junit-report.ts')).junitReport,
} as const satisfies Readonly<Record<string, () => Promise<MachineReporter>>>

/** What `--reporter` can be: words for people, or one of the machines' formats. */
export type ReporterName = 'text' | keyof typeof machineReporters
