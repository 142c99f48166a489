const values = new WeakMap<object, unknown>()

/**
 * A value that travels in a fiber's context and cannot be read there: any program can look at its
 * own context, and what records it must not be in its hands.
 */
export interface Concealed<A> {
  readonly "~fiberlings/Concealed"?: A
}

/** Hides `value` behind a handle that tells nothing. */
export const conceal = <A>(value: A): Concealed<A> => {
  const handle: Concealed<A> = Object.freeze(Object.create(null))
  values.set(handle, value)
  return handle
}

/** The value behind a handle; undefined for a handle that `conceal` has not made. */
export const reveal = <A>(handle: Concealed<A>): A | undefined =>
  values.get(handle) as A | undefined
