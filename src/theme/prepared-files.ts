import type { TextFile } from './read-yaml.ts'

/** What the reading of a file came to when the package was built; it hangs on the files that this one extends. */
export interface PreparedFile<Value> {
  /** The files it extends, nearest first, as `extends` names them. */
  readonly parents: readonly { readonly name: string; readonly text: string }[]
  readonly value: Value
}

/** Files that were read before, by their whole text: a file that was changed since is none of them. */
export type PreparedFiles<Value> = ReadonlyMap<string, PreparedFile<Value>>

/** What a file came to, if it and all it extends are as they were. */
export function findPrepared<Value>(
  prepared: PreparedFiles<Value>,
  text: string,
  load: (name: string) => TextFile | undefined,
): Value | undefined {
  const found = prepared.get(text)
  return found?.parents.every((parent) => load(parent.name)?.text === parent.text) ? found.value : undefined
}
