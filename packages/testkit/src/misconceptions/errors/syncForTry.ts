import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Code that may throw, run where nothing may be thrown. */
export const syncForTry: Misconception = {
  id: "syncForTry",
  title: "You ran code that may throw where Effect was told that nothing can be thrown.",
  explanation:
    "For code that cannot throw `Effect.sync` is right. What is thrown in there, or in a generator, has no place in the type, so it becomes a defect, and a mistake in somebody's input looks like a bug of yours. `Effect.try` runs code that may throw and makes a failure of what was thrown.",
  recognise: ({ run, source }) =>
    calls(run, "Api.request").length === 0 &&
    /\bJSON\s*\.\s*parse\b/.test(source) &&
    !/\bEffect\s*\.\s*(?:try|tryPromise)\b/.test(source) &&
    (!/\btry\s*\{/.test(source) || /\bcatch\b[^{}]*\{[^}]*\bthrow\b/.test(source)),
}
