import type { Misconception } from "../../Misconception.ts"

/** `try` and `catch` around `yield*`, as if a failure were thrown there. */
export const tryCatchLoop: Misconception = {
  id: "tryCatchLoop",
  title: "You put `try` and `catch` around `yield*`, and the failure went past them.",
  explanation:
    "With `await` this works, because a rejected promise throws at the `await`. A failed Effect throws nothing: `yield*` hands the call over to Effect, and when the call fails, the generator is not continued, so its `catch` never runs. Turn the failure into a value first, with `Effect.result` around the call, or handle it there with `Effect.catch`.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.some((reason) => reason._tag === "Fail") &&
    /\btry\s*\{[\s\S]*?\byield\s*\*[\s\S]*?\}\s*catch\b/.test(source),
}
