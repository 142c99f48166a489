// exercise: answer
// expects: time-limit
// says: /stopped after 1 seconds? of real time/
// about: The queue before all others is never empty.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.callback<number>(() => {
    const again = () => process.nextTick(again)
    again()
  })
