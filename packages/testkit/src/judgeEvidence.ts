import {
  type CheckResult,
  type Diagnostic,
  type Run,
  showValue,
  type TraceEvent,
  type VerdictStatus,
} from "@fiberlings/core"
import type { Check } from "./Check.ts"
import { drawFrom } from "./Draw.ts"
import type { CheckedRun, Evidence, Explored } from "./Evidence.ts"
import type { Expectation } from "./Expectation.ts"
import { firstBroken } from "./firstBroken.ts"
import type { Misconception } from "./Misconception.ts"
import { generatorForEffect } from "./misconceptions/concurrency/generatorForEffect.ts"
import { asyncForEffect } from "./misconceptions/errors/asyncForEffect.ts"
import { seedOf } from "./seeds.ts"
import { withoutComments } from "./withoutComments.ts"

/** What came of a check, with the run that shows it best. */
export interface Judgement {
  readonly result: CheckResult
  /** The run in which something broke, or an ordinary one; undefined when there is none. */
  readonly shown: CheckedRun | undefined
  /** What broke; undefined when the check passed. */
  readonly broken: Expectation | undefined
}

export interface JudgeOptions {
  /** How many runs under schedules that nobody could foresee there have to be. Default: 1. */
  readonly unforeseen?: number
  /** What a type checker says of the check's `types`. Default: `not checked`. */
  readonly types?: "not checked" | "hold" | { readonly broken: string }
  /** What a type checker says of the submission. Default: nothing. */
  readonly diagnostics?: ReadonlyArray<Diagnostic>
}

/**
 * The second half of a check: holds the evidence against what is expected and, where it falls
 * short, looks for the misconception that explains it. Pure; never sees the learner's code run.
 *
 * `source` is the text of the submission, for mistakes that leave no mark in a run.
 */
export const judgeCheck = (
  check: Check,
  evidence: Evidence,
  source: string,
  seed: string,
  { diagnostics = [], types = "not checked", unforeseen = 1 }: JudgeOptions = {},
): Judgement => {
  if (evidence._tag !== "Ran") {
    const problem = problemOf(evidence)
    const known = mistakenForEffect(evidence)
    const result =
      known === undefined
        ? resultOf(check, "failed", problem)
        : resultOf(check, "failed", explained(problem, known), known.id)
    return { result, shown: undefined, broken: undefined }
  }
  const given = check.given(drawFrom(seedOf(check, seed)))
  if (!isComplete(check, evidence.runs, given, unforeseen)) {
    const result = resultOf(
      check,
      "protocol-violation",
      "Not all runs of this check were reported.",
    )
    return { result, shown: undefined, broken: undefined }
  }
  if (!isOneProgram(evidence.runs)) {
    const result = resultOf(
      check,
      "protocol-violation",
      "Interrupted, the program did not begin as it did before. What it does must not depend on how often it has run.",
    )
    return { result, shown: undefined, broken: undefined }
  }
  const explain = (run: Run, status: VerdictStatus, message: string): CheckResult => {
    const symptoms = { run, source: withoutComments(source), diagnostics }
    const candidates = [...check.misconceptions, ...everywhere]
    const known = candidates.find((misconception) => misconception.recognise(symptoms))
    return known === undefined
      ? resultOf(check, status, message)
      : resultOf(check, status, explained(message, known), known.id)
  }
  const worst = mostTelling(
    evidence.runs.flatMap((shown) => {
      const broken = firstBroken(check, shown.run, given, shown.scenario)
      return broken === undefined ? [] : [{ shown, broken }]
    }),
  )
  if (worst !== undefined) {
    const { broken, shown } = worst
    const message = `${circumstances(shown, evidence.explored)}${broken.message}`
    const status = broken.status ?? "failed"
    return { result: explain(shown.run, status, message), shown, broken }
  }
  const [ordinary] = evidence.runs
  if (types !== "not checked" && types !== "hold") {
    const result =
      ordinary === undefined
        ? resultOf(check, "failed", types.broken)
        : explain(ordinary.run, "failed", types.broken)
    return { result, shown: undefined, broken: undefined }
  }
  const unchecked = [
    ...(check.types === undefined || types === "hold" ? [] : ["Its types are not checked here."]),
    ...(evidence.explored === null || evidence.explored.complete
      ? []
      : [
          `There are more schedules than were tried: gave up after ${evidence.explored.schedules}.`,
        ]),
  ].join(" ")
  return {
    result: resultOf(check, "passed", unchecked),
    shown: ordinary,
    broken: undefined,
  }
}

const explained = (message: string, { explanation, title }: Misconception): string =>
  `${message}\n\n${title}\n${explanation}`

/** What is certain wherever it shows: no exercise has to list it. */
const everywhere: ReadonlyArray<Misconception> = [asyncForEffect, generatorForEffect]

/** What somebody with the habits of promises writes first, in whatever exercise. */
const mistakenForEffect = (evidence: Evidence): Misconception | undefined => {
  if (evidence._tag !== "NotAnEffect" || evidence.value._tag !== "Opaque") return undefined
  if (/\bPromise\b/.test(evidence.value.what)) return asyncForEffect
  return evidence.value.what === "a generator" ? generatorForEffect : undefined
}

interface Broken {
  readonly shown: CheckedRun
  readonly broken: Expectation
}

/** The run to show of those that broke something: an ordinary one, else that of the shortest schedule. */
const mostTelling = (all: ReadonlyArray<Broken>): Broken | undefined => {
  const [first] = all
  if (first === undefined || first.shown.schedule === "0") return first
  return all.reduce((best, one) =>
    one.shown.schedule.length < best.shown.schedule.length ? one : best,
  )
}

/** What came of a check, for those who do not draw pictures. */
export const judgeEvidence = (
  check: Check,
  evidence: Evidence,
  source: string,
  seed: string,
): CheckResult => judgeCheck(check, evidence, source, seed).result

const resultOf = (
  check: Check,
  status: VerdictStatus,
  message: string,
  misconception: string | null = null,
): CheckResult => ({ name: check.name, status, message, misconception })

/** Whether every run that can raise the verdict is there: leaving one out must not help. */
const isComplete = (
  check: Check,
  runs: ReadonlyArray<CheckedRun>,
  given: unknown,
  unforeseen: number,
): boolean =>
  Object.keys(check.scenarios(given as never)).every((scenario) => {
    const own = runs.filter((run) => run.scenario === scenario)
    const plain = own.filter((run) => run.interruptedAt === null)
    const interrupted = own.length - plain.length
    const scheduled = check.schedules === undefined ? 0 : unforeseen
    return plain.length >= 1 + scheduled && (check.interruptAt === undefined || interrupted > 0)
  })

/**
 * Whether each run that was interrupted did the same up to that moment as the one that was not: a
 * program that counts its runs could do nothing in those in which it would be caught.
 */
const isOneProgram = (runs: ReadonlyArray<CheckedRun>): boolean => {
  const isPlain = (one: CheckedRun) => one.interruptedAt === null && one.schedule === "0"
  return runs.every((one) => {
    if (one.interruptedAt === null) return true
    const whole = runs.find((other) => other.scenario === one.scenario && isPlain(other))
    const events = one.run.trace.events
    const moment = events.findIndex((event) => event._tag === "ProgramInterrupted")
    if (whole === undefined || moment < 0) return false
    return events
      .slice(0, moment)
      .every((event, index) => isSame(event, whole.run.trace.events[index]))
  })
}

const isSame = (one: TraceEvent, other: TraceEvent | undefined): boolean =>
  one._tag === other?._tag && one.at === other.at && one.fiber === other.fiber

/** Under which circumstances a run went wrong, as the beginning of a sentence; empty for the usual ones. */
const circumstances = (checked: CheckedRun, explored: Explored | null): string => {
  const scenario = checked.scenario === "" ? "" : `When ${checked.scenario}: `
  if (checked.interruptedAt !== null) {
    return `${scenario}Interrupted before operation ${checked.interruptedAt} of the run: `
  }
  if (checked.schedule === "0") return scenario
  const often =
    explored === null || explored.failures === 0
      ? ""
      : ` (it fails in ${explored.failures} of ${explored.schedules} random ones)`
  return `${scenario}Under another schedule${often}: `
}

const problemOf = (evidence: Exclude<Evidence, { readonly _tag: "Ran" }>): string => {
  switch (evidence._tag) {
    case "ExportMissing": {
      const others = evidence.exports.length === 0 ? "nothing" : evidence.exports.join(", ")
      return `The file does not export \`${evidence.name}\`; it exports ${others}.`
    }
    case "NotAnEffect":
      return `An Effect was expected here, and this came: ${showValue(evidence.value)}.`
    case "Threw":
      return `The code threw before an Effect was made: ${showValue(evidence.error)}.`
  }
}
