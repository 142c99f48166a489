// exercise: answer
// expects: failed | does-not-compile
// says: /failed with "no idea"|string/
// about: It fails where an answer was asked for.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.fail("no idea")
