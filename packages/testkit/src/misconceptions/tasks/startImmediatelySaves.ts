import type { Misconception } from "../../Misconception.ts"
import { placeOf, secondOf } from "../../predictions.ts"

/** `startImmediately` taken for a promise that the work will be done. */
export const startImmediatelySaves: Misconception = {
  id: "startImmediatelySaves",
  title: "You let the child that starts immediately outlive its parent.",
  explanation:
    "`startImmediately` decides who has the first turn: the child runs before its parent goes on, up to its first wait. After that it is a child like the others, and like the others it is interrupted when its parent ends.",
  recognise: ({ run }) =>
    (secondOf(run, "invoice sent") ?? 0) > 3 && placeOf(run, "survey sent") === -1,
}
