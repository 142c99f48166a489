// exercise: answer
// expects: does-not-compile
// says: /helper/
// about: An exercise is one file: the one beside it was not handed in.

import { square } from "./helper.ts"

export const answer = square
