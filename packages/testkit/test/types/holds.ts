// Every expectation in this file holds: the type checker has nothing to say about it.
import { Context, Effect } from "effect"
import {
  type ErrorChannelIs,
  type ErrorTagIs,
  expectTypes,
  type ServicesAre,
  type SuccessIs,
} from "../../src/index.ts"

class NotFound {
  readonly _tag = "NotFound"
}
class Refused {
  readonly _tag = "Refused"
}
class Clock extends Context.Service<Clock, { readonly now: number }>()("test/Clock") {}

declare const find: (id: number) => Effect.Effect<string, NotFound | Refused, Clock>
declare const plain: Effect.Effect<{ readonly a: number }>

expectTypes<
  [
    ErrorChannelIs<typeof find, Refused | NotFound>,
    ServicesAre<typeof find, Clock>,
    SuccessIs<typeof find, string>,
    ErrorChannelIs<typeof plain, never>,
    ErrorTagIs<typeof find, "NotFound" | "Refused">,
    ErrorTagIs<typeof plain, never>,
    ServicesAre<typeof plain, never>,
    SuccessIs<typeof plain, { readonly a: number }>,
  ]
>()
void Effect.void
