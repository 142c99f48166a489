import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** A limit on concurrency foretold to hold nothing back. */
export const limitNotKept: Misconception = {
  id: "limitNotKept",
  title: "You let all three pages begin at once.",
  explanation:
    "Promises that are in a list have all begun, and so no limit could hold them back. The Effects in `pages` are descriptions, and `Effect.all` begins them itself: with `concurrency: 2` only two of them are under way, and the third one has to wait for a place.",
  recognise: ({ run }) => secondOf(run, "map loaded") === 6 && secondOf(run, "sport loaded") === 4,
}
