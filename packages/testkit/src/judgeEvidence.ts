import { type CheckResult, type Run, showValue, type VerdictStatus } from "@fiberlings/core"
import type { Check } from "./Check.ts"
import { drawFrom } from "./Draw.ts"
import type { Evidence } from "./Evidence.ts"
import type { Expectation } from "./Expectation.ts"
import { seedOf } from "./gatherEvidence.ts"
import { withoutComments } from "./withoutComments.ts"

/**
 * The second half of a check: holds the evidence against what is expected and, where it falls
 * short, looks for the misconception that explains it. Pure; never sees the learner's code run.
 *
 * `source` is the text of the submission, for mistakes that leave no mark in a run.
 */
export const judgeEvidence = (
  check: Check,
  evidence: Evidence,
  source: string,
  seed: string,
): CheckResult => {
  if (evidence._tag !== "Ran") return result(check, "failed", problemOf(evidence))
  const { run } = evidence
  const given = check.given(drawFrom(seedOf(check, seed)))
  const broken = brokenExpectation(run, () => check.expect(run, given as never))
  if (broken === undefined) return result(check, "passed", "")
  const symptoms = { run, source: withoutComments(source) }
  const known = check.misconceptions.find((misconception) => misconception.recognise(symptoms))
  const status = broken.status ?? "failed"
  return known === undefined
    ? result(check, status, broken.message)
    : result(check, status, `${broken.message}\n\n${known.title}\n${known.explanation}`, known.id)
}

const result = (
  check: Check,
  status: VerdictStatus,
  message: string,
  misconception: string | null = null,
): CheckResult => ({ name: check.name, status, message, misconception })

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

/** A run that has no end has no result either: its ending comes before any other expectation. */
const brokenExpectation = (
  run: Run,
  expectations: () => ReadonlyArray<Expectation>,
): Expectation | undefined => {
  switch (run.ending._tag) {
    case "Completed":
      return expectations().find((expectation) => !expectation.holds)
    case "Deadlocked":
      return {
        holds: false,
        status: "deadlocked",
        message: `Your program never ends: after ${run.elapsed} ms, fiber ${run.ending.waiting.join(", ")} waits for something that nobody will ever do.`,
      }
    case "Livelocked":
      return {
        holds: false,
        status: "time-limit",
        message: `Your program never ends: it was stopped after ${run.ending.steps} steps in which time stood still.`,
      }
    case "Uncontrolled":
      return {
        holds: false,
        status: "uncontrolled",
        message: `Your program left the simulator (${run.ending.what}), so its order and its time cannot be judged. Stay inside Effect here: \`Effect.sleep\` in place of \`setTimeout\`, and no \`Effect.runPromise\` of your own.`,
      }
  }
}
