import { effectNames } from "../../effectCalls.ts"
import { gained } from "../../licences.ts"
import type { Misconception } from "../../Misconception.ts"

/** Giving back in a line after the work. */
export const givenBackByHand: Misconception = {
  id: "givenBackByHand",
  title: "You give it back only when the work succeeds.",
  explanation:
    "The line after a `yield*` runs when the `yield*` has succeeded. A failure, a defect and an interruption go past it, and past the giving back. What must happen on every way out is not a line of the generator but a release: the third part of `Effect.acquireUseRelease`.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    gained(run) < 0 &&
    [...effectNames(source)].every((name) =>
      ["Effect", "andThen", "flatMap", "fn", "fnUntraced", "gen", "map", "tap"].includes(name),
    ),
}
