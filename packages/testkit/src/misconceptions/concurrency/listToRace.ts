import { calls, type Run } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A list for a race of two: with one argument, that makes a function which waits for the other. */
export const listToRace: Misconception = {
  id: "listToRace",
  title: "You handed a list to a race of two.",
  explanation:
    "`Promise.race` takes a list. `Effect.race` and `Effect.raceFirst` take two Effects. Given one thing, they give back a function that waits for the second, and nothing is run. The races with `All` in their name take a list.",
  recognise: ({ run, source }) =>
    calls(run).length === 0 &&
    /\bEffect\.race(First)?\s*\(/.test(source) &&
    !/\bPromise\b/.test(source) &&
    (isFunction(run) || isNotIterable(run)),
}

const isFunction = (run: Run): boolean => {
  const result = resultOf(run)
  return result?._tag === "Opaque" && result.what.startsWith("function")
}

/** A function after `yield*`. */
const isNotIterable = ({ ending }: Run): boolean =>
  ending._tag === "Completed" &&
  ending.exit._tag === "Failure" &&
  ending.exit.reasons.some(
    (reason) => reason._tag === "Die" && JSON.stringify(reason.defect).includes("is not iterable"),
  )
