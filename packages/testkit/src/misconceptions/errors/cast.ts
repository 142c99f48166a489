import type { Misconception } from "../../Misconception.ts"

/** A type assertion in the place of a handler. */
export const cast: Misconception = {
  id: "cast",
  title: "You changed the type, and the program still fails.",
  explanation:
    "With `as` you tell TypeScript to believe you, and it does: the failure is gone from the type. In the program nothing has changed, so the failure comes all the same, and now nobody expects it. A handler such as `Effect.catchTag` changes both: what happens, and with it the type.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.some((reason) => reason._tag === "Fail") &&
    /\bas\s+(?:unknown\s+as\s+)?(?:Effect\s*\.\s*Effect\s*<|never\b|any\b)/.test(source),
}
