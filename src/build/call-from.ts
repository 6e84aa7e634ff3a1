import { relative, sep } from 'node:path'

/** Paths as a user would write them: from the working folder, with "/"; what lies elsewhere keeps its whole path. */
export const callFrom = (cwd: string) => (path: string) => {
  const way = relative(cwd, path)
  return (way.startsWith('..') || way === '' ? path : way).split(sep).join('/')
}
