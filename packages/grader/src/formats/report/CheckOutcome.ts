import type { CheckResult, VerdictStatus } from "@fiberlings/core"
import type { Picture } from "../../pictures/pictureOf.ts"
import { cleanText } from "../../cleanText.ts"
import type { GradedFile } from "./SubmissionReport.ts"

/** What a format says about one check. Every text in it is clean. */
export interface CheckOutcome {
  readonly name: string
  readonly status: CheckResult["status"]
  /** What was expected and what was seen, or what stopped the program. May be empty. */
  readonly seen: string
  /** The misconception that explains it: its title, and what it is about. May be empty. */
  readonly explanation: string
  /** The misconception's id. */
  readonly misconception: string | null
  /** Whether it is the first of its exercise that did not pass: what the learner looks at next. */
  readonly isFirst: boolean
  readonly picture: Picture | undefined
}

/** Nothing that such a submission reported about itself counts. */
const discredited: ReadonlySet<VerdictStatus> = new Set([
  "protocol-violation",
  "rejected",
  "grader-error",
])

/**
 * The outcomes of an exercise's checks, in order. They all passed only if the exercise did: what
 * stopped a submission after its last check, or before there was any, is an outcome of its own.
 */
export const checkOutcomes = ({ exercise, graded }: GradedFile): ReadonlyArray<CheckOutcome> => {
  const { pictures, verdict } = graded
  const checks = verdict.checks.map((check) =>
    check.status === "passed" && discredited.has(verdict.status)
      ? { ...check, status: verdict.status, message: verdict.message }
      : check,
  )
  const isMissing = checks.length === 0 || (verdict.status !== "passed" && checks.every(isPassed))
  const whole: CheckResult = {
    name: checks.length === 0 ? exercise.title : "The program as a whole",
    status: verdict.status,
    message: verdict.message,
    misconception: null,
  }
  const results = isMissing ? [...checks, whole] : checks
  const first = results.findIndex((result) => !isPassed(result))
  return results.map((result, index) => {
    const [seen = "", ...explanation] = cleanText(result.message).split("\n\n")
    const { misconception } = result
    return {
      name: cleanText(result.name).trim() || `Check ${index + 1}`,
      status: result.status,
      seen: seen.trim(),
      explanation: explanation.join("\n\n").trim(),
      misconception: misconception === null ? null : cleanText(misconception),
      isFirst: index === first,
      picture: pictures.find((picture) => picture.check === result.name),
    }
  })
}

export const isPassed = (one: { readonly status: CheckResult["status"] }): boolean =>
  one.status === "passed"

/** `1.2 Three at once`. */
export const exerciseName = ({ exercise }: GradedFile): string =>
  cleanText(`${exercise.number} ${exercise.title}`)

/** Where the learner's file is in a repository of solutions. */
export const filePath = ({ exercise }: GradedFile): string =>
  `exercises/${cleanText(exercise.path)}/exercise.ts`

const longest = 1e9

/** Seconds of virtual time that the check's run took; 0 where nothing ran. */
export const virtualSeconds = ({ picture }: CheckOutcome): number =>
  Math.min(Math.max((picture?.shown.run.elapsed ?? 0) / 1000, 0), longest)
