import { closesAsAStep, closesInside, finalizing, neverBeganToClose } from "../../closing.ts"
import { effectNames } from "../../effectCalls.ts"
import { dies, interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** Closing where a typed failure is handled, as if a program could end badly in no other way. */
export const closeInCatch: Misconception = {
  id: "closeInCatch",
  title:
    "You close the connection after a success and after a failure, but a program can end in other ways.",
  explanation:
    "That would be enough if every error were one of the typed failures, which stand in an Effect's type. `Effect.catch`, `Effect.tapError`, `Effect.result` and their relatives see only those. A defect (a bug) and an interruption go past them, and past your close. Look for something that runs on every way out: `Effect.acquireUseRelease`.",
  recognise: ({ run, source }) => {
    const names = effectNames(source)
    const handles =
      closesInside(source, ...onFailure) ||
      (["result", "option"].some((name) => names.has(name)) && closesAsAStep(source))
    return (
      (dies(run).holds || interrupted(run).holds) &&
      neverBeganToClose(run) &&
      handles &&
      ![...onCause, ...finalizing].some((name) => names.has(name)) &&
      !/\bfinally\b/.test(source)
    )
  },
}

const onFailure = [
  "catch",
  "catchFilter",
  "catchIf",
  "catchTag",
  "catchTags",
  "match",
  "matchEffect",
  "tapError",
  "tapErrorTag",
]

/** These see defects too, so another picture is behind them. */
const onCause = [
  "catchCause",
  "catchCauseFilter",
  "catchCauseIf",
  "catchDefect",
  "exit",
  "matchCause",
  "matchCauseEffect",
  "sandbox",
  "tapCause",
  "tapCauseFilter",
  "tapCauseIf",
  "tapDefect",
]
