/**
 * A function of one object that remembers what it gave for each: what is made of the same words stays the same object, and
 * all that hangs on it is measured once. For pure functions of readonly data alone.
 */
export function byIdentity<In extends object, Out>(make: (given: In) => Out): (given: In) => Out {
  const made = new WeakMap<In, Out>()
  return (given) => {
    const known = made.get(given)
    if (known !== undefined) return known
    const fresh = make(given)
    made.set(given, fresh)
    return fresh
  }
}
