// exercise: typed
// expects: does-not-compile | failed | time-limit
// says: /./
// needs: types
// about: Types that take for ever to work out: the type checker has a deadline.

import type { Effect } from "effect"

type Grow<N extends number, All extends ReadonlyArray<unknown> = []> = All["length"] extends N
  ? All
  : Grow<N, [...All, All["length"]]>
type Every<A extends ReadonlyArray<unknown>, B extends ReadonlyArray<unknown>> = {
  [I in keyof A]: { [J in keyof B]: [A[I], B[J], Grow<900>, Extract<A[number], B[J]>] }
}
type Many = Every<Grow<998>, Grow<997>>
type Flat<A> = A extends ReadonlyArray<infer X> ? Flat<X> | A["length"] : A
declare const bomb: Flat<Many>
export const twice: (value: Flat<Every<Many, Grow<996>>>) => void = (value: typeof bomb) => void value
export const ask = (name: string): Effect.Effect<string> => name as never
