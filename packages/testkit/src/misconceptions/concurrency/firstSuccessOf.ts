import { calls, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** `Effect.firstSuccessOf` taken for a race. */
export const firstSuccessOf: Misconception = {
  id: "firstSuccessOf",
  title: "You tried them one after another, until one succeeded.",
  explanation:
    "`firstSuccessOf` sounds like a race and is a list of fallbacks: the next one is begun only when the one before has failed. That is kind to the others, and right where the first is the one you want. Here a slow first one holds everything up. Look for the race that takes a list.",
  recognise: ({ run, source }) =>
    /\bEffect\.(firstSuccessOf|orElse\w*|catch\w*)\b/.test(source) &&
    !/\bEffect\.(race|fork)|\bconcurrency\b/.test(source) &&
    mostInFlight(calls(run)) === 1,
}
