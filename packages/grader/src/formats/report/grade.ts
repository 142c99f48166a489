import type { VerdictStatus } from "@fiberlings/core"
import type { CheckOutcome } from "./CheckOutcome.ts"
import type { Entry } from "./entries.ts"

/** How those name an outcome who tell a wrong answer from a program that could not be tested. */
export type Grade = "pass" | "fail" | "error"

const wrongAnswers: ReadonlySet<VerdictStatus | "not-checked"> = new Set([
  "failed",
  "leaked",
  "deadlocked",
  "uncontrolled",
])

export const gradeOf = ({ status }: CheckOutcome): Grade =>
  status === "passed" ? "pass" : wrongAnswers.has(status) ? "fail" : "error"

/** `error` only where no check came to an answer; so also where there was nothing to check. */
export const gradeOfAll = (all: ReadonlyArray<Entry>): Grade => {
  const grades = all.map(({ outcome }) => gradeOf(outcome))
  if (grades.every((grade) => grade === "error")) return "error"
  return grades.every((grade) => grade === "pass") ? "pass" : "fail"
}

export const nothingGraded = "There was no exercise to grade in this submission."
