// exercise: typed
// expects: does-not-compile | failed | time-limit
// says: /./
// needs: types
// about: Types that take for ever to work out: the type checker has a deadline.

import type { Effect } from "effect"

type Digits = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
type Pairs<A extends number, B extends number> = `${A}${B}`
type Four = `${Pairs<Digits, Digits>}${Pairs<Digits, Digits>}`
type Grow<N extends number, All extends ReadonlyArray<unknown> = []> = All["length"] extends N
  ? All
  : Grow<N, [...All, Four | All]>
type Deep<N extends number> = { [Key in Four]: Grow<N> extends infer X ? X | `${Key}${Four}` : never }
const bomb: Deep<999> = {} as never
void bomb
export const ask = (name: string): Effect.Effect<string> => name as never
