// exercise: answer
// expects: failed | does-not-compile
// says: /Expected the result \d+\. Yours succeeded with/
// about: Escape sequences, bells, NUL and halves of letters in the answer: none of them reaches a terminal.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.succeed("\u001b[2J\u001b]0;owned\u0007\u0000\u009b31m\ud800 \u202e\r\b\u001b[1A✓ passed" as never)
