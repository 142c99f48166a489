import type { CheckResult, Verdict, VerdictStatus } from "@fiberlings/core"
import { type Check, type Judgement, type JudgeOptions, judgeCheck } from "@fiberlings/testkit"
import { Duration } from "effect"
import { cleanText } from "./cleanText.ts"
import type { Limits, Report } from "./learner/Report.ts"
import { saysOutOfMemory } from "./sandbox/limitReached.ts"
import type { TypeReport } from "./types/TypeChecker.ts"
import type { Message } from "./protocol.ts"

/** What is needed to judge a submission beside the report of its process. */
export interface Submission {
  readonly exercise: string
  readonly source: string
  /** Folders that messages do not name: of this machine, they tell a learner nothing. */
  readonly folders: ReadonlyArray<string>
  readonly seed: string
  readonly secretSchedules: number
  readonly checks: ReadonlyArray<Check>
  readonly types: TypeReport
}

export interface Judged {
  readonly verdict: Verdict
  /** By the position of the check; undefined where there was nothing to judge. */
  readonly judgements: ReadonlyArray<Judgement | undefined>
}

/**
 * The verdict on a submission, from what its process reported. Pure. Nothing in a report can make
 * more checks pass than those whose evidence holds.
 */
export const judgeReport = (submission: Submission, report: Report, limits: Limits): Judged => {
  const { checks, secretSchedules, seed, source, types } = submission
  const checked = report.messages.filter((message) => message._tag === "Checked")
  const inOrder = checked.every((message, index) => message.index === index)
  const stopped =
    inOrder && checked.length <= checks.length
      ? whatStopped(report, limits, checked.length === checks.length)
      : violation
  const judgements = checks.map((check, index) => {
    const evidence = inOrder ? checked[index]?.evidence : undefined
    const options = {
      unforeseen: secretSchedules,
      types: typesOf(check, types),
      diagnostics: types._tag === "Checked" ? types.diagnostics : [],
    }
    return evidence === undefined ? undefined : judgeCheck(check, evidence, source, seed, options)
  })
  const results = checks.map((check, index): CheckResult => {
    const judged = judgements[index]
    if (judged !== undefined) return judged.result
    const here = index === checked.length && stopped !== undefined
    return {
      name: check.name,
      status: here ? stopped.status : "not-checked",
      message: here ? stopped.message : "",
      misconception: null,
    }
  })
  const tidy = (message: string) => tidyMessage(message, submission.folders)
  const failed = stopped ?? outOfMemory(results)
  const status = failed?.status ?? worstOf(results)
  const invalid = status === "passed" ? (leftRunning(report) ?? typeErrors(types)) : undefined
  const verdict = {
    exercise: submission.exercise,
    status: invalid?.status ?? status,
    message: tidy((invalid ?? failed)?.message ?? ""),
    checks: results.map((result) => ({ ...result, message: tidy(result.message) })),
    diagnostics: types._tag === "Checked" ? types.diagnostics : [],
    output: report.output,
  }
  return { verdict, judgements }
}

interface Stopped {
  readonly status: VerdictStatus
  readonly message: string
}

/** Longer than any message of ours: what a submission adds to one has its end. */
const longestMessage = 4000

/** A stack that somebody has made part of a message: where our code stands helps nobody. */
const stackLines = /\n\s+at [^\n]*:\d+:\d+\)?(?=\n|$)/g

/** A message that may quote what a submission says: fit for a terminal, short, about no machine. */
const tidyMessage = (message: string, folders: ReadonlyArray<string>): string => {
  const short = message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message
  const cleaned = cleanText(short).replace(stackLines, "")
  return folders.reduce(
    (text, folder) => text.replaceAll(`file://${folder}`, "").replaceAll(folder, ""),
    cleaned,
  )
}

const typesOf = (check: Check, types: TypeReport): NonNullable<JudgeOptions["types"]> => {
  if (types._tag === "Pending") return "hold"
  if (types._tag !== "Checked") return "not checked"
  const broken = types.expectations.find((expectation) => expectation.check === check.name)
  return broken === undefined ? "hold" : { broken: broken.message }
}

/** A program that does what it should and is no TypeScript all the same. */
const typeErrors = (types: TypeReport): Stopped | undefined => {
  const status = "does-not-compile"
  switch (types._tag) {
    case "Checked":
      return types.diagnostics.some((diagnostic) => diagnostic.severity === "error")
        ? {
            status,
            message: "Your program does what it should, but TypeScript does not accept it.",
          }
        : undefined
    case "Stopped":
      return {
        status,
        message: `TypeScript did not come to an end with your file and was stopped after ${Duration.toSeconds(types.after)} seconds. Is there a type that refers to itself without end?`,
      }
    case "Pending":
    case "Unavailable":
      return undefined
  }
}

/** A program that does what it should and has begun something that has no end. */
const leftRunning = (report: Report): Stopped | undefined => {
  const last = report.messages.at(-1)
  return last?._tag === "Done" && !last.clean
    ? {
        status: "leaked",
        message:
          "Your program leaves something running that Effect knows nothing of: a timer, or a connection. In Effect, `Effect.sleep` and `Effect.repeat` end with the fiber that runs them.",
      }
    : undefined
}

const violation: Stopped = {
  status: "protocol-violation",
  message: "The submission interfered with its own grading, so nothing it reported counts.",
}

/** What ended the submission before all its checks were done; undefined when nothing did. */
const whatStopped = (report: Report, limits: Limits, complete: boolean): Stopped | undefined => {
  const last = report.messages.at(-1)
  switch (report.stop) {
    case "time-limit":
      return {
        status: "time-limit",
        message: `Your program was stopped after ${seconds(limits)} seconds of real time. In virtual time sleeping costs nothing, so this is a loop that never ends: code that runs and runs without a \`yield*\`, or a \`while\` whose condition never becomes false.`,
      }
    case "output-limit":
      return {
        status: "output-limit",
        message: `Your program was stopped after it had printed ${limits.output} characters. Is there a loop that never ends?`,
      }
    case "protocol-violation":
      return violation
    case "memory-limit":
      return memoryUsedUp
    case "exited":
      return ended
    case "finished":
      return finished(last, complete)
  }
}

const finished = (last: Message | undefined, complete: boolean): Stopped | undefined => {
  switch (last?._tag) {
    case "LoadFailed":
      if (saysOutOfMemory(last.message)) return memoryUsedUp
      return {
        status: last.status,
        message:
          last.status === "does-not-compile"
            ? `Your file cannot be loaded.\n${last.message}`
            : `Your file threw an error while it was loaded, before any check could run.\n${last.message}`,
      }
    case "Crashed":
      if (saysOutOfMemory(last.message)) return memoryUsedUp
      return {
        status: "crashed",
        message: `Your program threw an error that nothing caught.\n${last.message}`,
      }
    default:
      return complete ? undefined : violation
  }
}

const memoryUsedUp: Stopped = {
  status: "memory-limit",
  message: "Your program used up its memory. Is there a collection that only grows?",
}

/** A program that asks for too much at once is told so and fails, rather than being ended. */
const outOfMemory = (results: ReadonlyArray<CheckResult>): Stopped | undefined =>
  results.some((result) => result.status !== "passed" && saysOutOfMemory(result.message))
    ? memoryUsedUp
    : undefined

const ended: Stopped = {
  status: "crashed",
  message:
    "Your program ended its own process before the checks were done. Is there a `process.exit`? An Effect ends by returning or failing.",
}

const seconds = (limits: Limits): number => Duration.toSeconds(limits.time)

/** The first check that does not hold. One that was skipped though nothing stopped it was tampered with. */
const worstOf = (results: ReadonlyArray<CheckResult>): VerdictStatus => {
  const first = results.find((result) => result.status !== "passed")
  if (first === undefined) return "passed"
  return first.status === "not-checked" ? "protocol-violation" : first.status
}
