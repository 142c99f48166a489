/**
 * The learner's process: loads submissions, runs the first half of every check in the simulator and
 * reports what happened. It decides nothing. Everything of ours is loaded, and locked, before the
 * first line of a submission runs.
 */
import { readFileSync } from "node:fs"
import { gatherEvidence, repeatRun } from "@fiberlings/testkit"
import { nodeHost } from "@fiberlings/testkit/nodeHost"
import { Effect } from "effect"
import {
  decodeRequest,
  expectedFrom,
  marker,
  type Message,
  readyLine,
  type Task,
} from "../protocol.ts"
import { resolveWorkshopImports } from "../workshopImports.ts"
import { countTimers } from "./countTimers.ts"
import { describeError, isCompileError } from "./describeError.ts"
import { loadChecks } from "./loadChecks.ts"
import { loadSubmission } from "./loadSubmission.ts"
import { lock } from "./lock.ts"
import { openReport } from "./openReport.ts"
import { restlessness } from "./restlessness.ts"
import { restrictImports } from "./restrictImports.ts"
import { prepareOutput } from "./prepareOutput.ts"
import { warmUp } from "./warmUp.ts"

// Taken before a submission is loaded: its code may replace them.
const exit = process.exit.bind(process)

let crash = (error: unknown): void => {
  console.error(error)
  exit(1)
}
process.on("uncaughtException", (error) => crash(error))
process.on("unhandledRejection", (error) => crash(error))

prepareOutput()
countTimers()
resolveWorkshopImports()
restrictImports()
lock()
const report = openReport(3)
const expected = expectedFrom(process.argv.slice(2))
if (expected !== undefined) await warmUp(expected)
report.line(readyLine)

const request = decodeRequest(readFileSync(0, "utf8"))
const send = report.authenticated(request.nonce)
/** Says how a task ended, after all that it printed. */
const end = (message: Message): void => {
  report.print(marker(request.nonce))
  send(message)
}

let current = ""
crash = (error) => {
  end({ _tag: "Crashed", message: describeError(error, current) })
  exit(0)
}

/** Whether the submission could be loaded and its checks be run. */
const run = async ({ exercise, checks: checksUrl, only, source }: Task): Promise<boolean> => {
  const checks = await loadChecks(checksUrl)
  let submission: Readonly<Record<string, unknown>>
  try {
    submission = await loadSubmission(exercise, source)
  } catch (error) {
    const status = isCompileError(error) ? "does-not-compile" : "crashed"
    end({ _tag: "LoadFailed", status, message: describeError(error, exercise) })
    return false
  }
  for (const [index, check] of checks.entries()) {
    if (only !== null && only.check !== index) continue
    const gather =
      only === null
        ? gatherEvidence(check, submission, request.seed, request.secretSchedules)
        : repeatRun(check, submission, request.seed, only)
    const evidence = await Effect.runPromise(Effect.provide(gather, nodeHost))
    send({ _tag: "Checked", index, evidence })
  }
  return true
}

for (const [index, task] of request.tasks.entries()) {
  current = task.exercise
  send({ _tag: "Began", task: index })
  const restless = restlessness()
  if (!(await run(task))) break
  const clean = !(await restless())
  end({ _tag: "Done", clean })
  if (!clean) break
}
exit(0)
