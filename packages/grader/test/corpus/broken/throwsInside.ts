// exercise: answer
// expects: failed
// says: /Yours died of Error\(message: "inside"\)/
// about: A defect inside of the program is a result like any other, and the wrong one.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync((): number => {
    throw new Error("inside")
  })
