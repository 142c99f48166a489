import { neverBeganToClose } from "../../closing.ts"
import type { Misconception } from "../../Misconception.ts"

/** A `finally` block in a generator, taken for the one of an async function. */
export const tryFinally: Misconception = {
  id: "tryFinally",
  title: "You put the close into a `finally` block, and the block did not run.",
  explanation:
    "In an async function `finally` runs on every way out. A generator is different: Effect hands it the result of each `yield*` so that it goes on, and when a `yield*` fails or is interrupted, Effect leaves it standing there. So neither `catch` nor `finally` gets its turn. What must run on every way out is handed to Effect: look at `Effect.acquireUseRelease`.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    neverBeganToClose(run) &&
    /function\s*\*/.test(source) &&
    /\bfinally\s*\{[^}]*\bclose\b/.test(source),
}
