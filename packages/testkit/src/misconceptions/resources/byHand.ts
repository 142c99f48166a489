import { closesAsAStep, neverBeganToClose } from "../../closing.ts"
import { effectNames } from "../../effectCalls.ts"
import type { Misconception } from "../../Misconception.ts"

/** Closing in a line after the last use, as if that line were always reached. */
export const byHand: Misconception = {
  id: "byHand",
  title: "You close the connection only when everything before that line succeeds.",
  explanation:
    "The line after a `yield*` runs when the `yield*` has succeeded. That is right for the next step of the work, but a program has three more ways out: a failure, a defect (a bug, such as an exception that nobody expected) and an interruption. `Effect.acquireUseRelease` takes the opening, the use and the closing as three parts, and closes on every way out.",
  recognise: ({ run, source }) =>
    neverBeganToClose(run) &&
    closesAsAStep(source) &&
    /\bquery\s*\(/.test(source.split(/\bclose\b/)[0] ?? "") &&
    effectNames(source).size > 0 &&
    [...effectNames(source)].every((name) => plainSteps.has(name)) &&
    !/\b(?:try|finally|Scope|Layer|Fiber|Exit)\b/.test(source),
}

/** With nothing else in a program, no part of it handles a failure or an interruption. */
const plainSteps = new Set([
  "Effect",
  "all",
  "andThen",
  "as",
  "flatMap",
  "fn",
  "fnUntraced",
  "gen",
  "log",
  "logInfo",
  "map",
  "provideService",
  "succeed",
  "tap",
])
