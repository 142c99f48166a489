// exercise: answer
// expects: crashed | does-not-compile
// says: /imports only|before initialization/
// about: It needs its own export before there is one.

import { answer as own } from "./exercise.ts"

export const answer = own
