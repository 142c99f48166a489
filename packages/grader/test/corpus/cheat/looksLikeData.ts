// exercise: answer
// expects: failed | does-not-compile
// says: /./
// about: It answers with an object in the shape of the grader's own data, in case somebody decodes it twice.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.succeed({ _tag: "Number", value: { toString: () => "1", toJSON: () => ({ _tag: "Number" }) } } as never)
