// exercise: answer
// expects: crashed | failed
// says: /ended its own process|process\.exit|EACCES|denied/
// about: It leaves in the middle of a check.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.sync(() => process.exit(0))
