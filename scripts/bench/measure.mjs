import { spawnSync } from 'node:child_process'

const sorted = (values) => [...values].sort((a, b) => a - b)
export const median = (values) => {
  const all = sorted(values)
  const middle = all.length >> 1
  return all.length % 2 === 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2
}
/** The middle half of some values: what a machine's other work does to a run stands outside of it. */
export const spread = (values) => {
  const all = sorted(values)
  return [all[Math.floor(all.length / 4)], all[Math.ceil((3 * all.length) / 4) - 1]]
}

function timed({ command, cwd }) {
  const begun = process.hrtime.bigint()
  for (const [program, ...args] of command) {
    const { status, stderr } = spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`)
  }
  return Number(process.hrtime.bigint() - begun) / 1e6
}

/**
 * Times subjects in turn, A B C A B C …, after one turn that is not counted, so that a machine which slows down slows all.
 * @returns milliseconds of each, by name.
 */
export function measure(subjects, turns) {
  const times = new Map(subjects.map(({ name }) => [name, []]))
  for (let turn = -1; turn < turns; turn++)
    for (const subject of subjects) {
      const time = timed(subject)
      if (turn >= 0) times.get(subject.name).push(time)
    }
  return times
}

/** How many times as long one took as another, turn by turn. */
export const ratios = (times, name, floor) => times.get(name).map((time, at) => time / times.get(floor)[at])
