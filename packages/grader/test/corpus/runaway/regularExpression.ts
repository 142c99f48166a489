// exercise: answer
// expects: time-limit
// says: /stopped after 1 seconds? of real time/
// about: A pattern that takes twice as long with each letter.

import { Effect } from "effect"

export const answer = (n: number) =>
  Effect.sync(() => (/^(a+)+$/.test(`${"a".repeat(40)}!`) ? n : n * n + 1))
