// Every line with an expectation is wrong: the test beside it reads what the type checker says.
import type { Effect } from "effect"
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

declare const find: (id: number) => Effect.Effect<string, NotFound>
declare const anything: Effect.Effect<any, any, any>
declare const plainError: Effect.Effect<string, NotFound | Error>
declare const promise: () => Promise<string>

expectTypes<[ErrorChannelIs<typeof find, never>]>()
expectTypes<[ErrorChannelIs<typeof anything, NotFound>]>()
expectTypes<[SuccessIs<typeof find, number>]>()
expectTypes<[SuccessIs<typeof anything, string>]>()
expectTypes<[ServicesAre<typeof anything, never>]>()
expectTypes<[SuccessIs<typeof promise, string>]>()
expectTypes<[ErrorTagIs<typeof find, "Refused">]>()
expectTypes<[ErrorTagIs<typeof anything, "NotFound">]>()
expectTypes<[ErrorTagIs<typeof plainError, "NotFound">]>()
