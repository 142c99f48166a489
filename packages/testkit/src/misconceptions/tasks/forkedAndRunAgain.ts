import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** An Effect forked and then yielded, as if it kept the result of its first run. */
export const forkedAndRunAgain: Misconception = {
  id: "forkedAndRunAgain",
  title: "You ran the same work twice: once forked, once by `yield*`.",
  explanation:
    "A promise can be awaited as often as you like, because it is one run and keeps its result. An Effect is a description and keeps nothing: each `yield*` runs it from the start. The run that you forked is known by its fiber alone, so keep the fiber, and ask it for the result with `Fiber.join`.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    return (
      /\bEffect\.fork\w+\b/.test(source) &&
      !/\bFiber\.(join|await)|\bEffect\.(retry|repeat)/.test(source) &&
      some.some(
        (call) =>
          call.fiber !== 1 &&
          some.some(
            (again) =>
              again.fiber === 1 &&
              again.service === call.service &&
              again.subject === call.subject &&
              again.startStep > call.startStep,
          ),
      )
    )
  },
}
