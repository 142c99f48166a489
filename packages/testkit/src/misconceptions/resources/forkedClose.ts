import { calls, type Run } from "@fiberlings/core"
import { leftOpen } from "../../closing.ts"
import { effectCalls } from "../../effectCalls.ts"
import type { Misconception } from "../../Misconception.ts"

/** Closing in the background, as if whoever ends first did not matter. */
export const forkedClose: Misconception = {
  id: "forkedClose",
  title: "You start the close in a fiber of its own, and nobody waits for it.",
  explanation:
    "In the background the close costs no time, and that is tempting. But a child fiber is interrupted when its parent ends, and then it never finishes. A detached one goes on, while the program believes that the connection is free already. The release of `Effect.acquireUseRelease` or `Effect.acquireRelease` is waited for: give it the close itself, without a fork.",
  recognise: ({ run, source }) =>
    leftOpen(run) && (closesInTheBackground(run) || forksAClose(source)),
}

/** The program ended while a fiber that does nothing else was about to close. */
const closesInTheBackground = (run: Run): boolean =>
  run.ending._tag === "Completed" &&
  calls(run, "Database.close").some(
    (close) =>
      close.end === undefined &&
      run.leaked.includes(close.fiber) &&
      calls(run).every((other) => other.fiber !== close.fiber || other.service === close.service),
  )

const forksAClose = (source: string): boolean =>
  effectCalls(source).some(
    ({ name, argument }) =>
      /^(?:fork|runFork)/.test(name) &&
      /\bclose\b/.test(argument) &&
      !/\b(?:open|connect|query)\b/.test(argument),
  ) || /\bclose\s*\.\s*pipe\(\s*Effect\.fork/.test(source)
