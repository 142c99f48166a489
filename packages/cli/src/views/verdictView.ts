import type { CheckResult, Verdict, VerdictStatus } from "@fiberlings/core"
import { harmless } from "../harmless.ts"
import type { Paint } from "../paint.ts"
import { wrapLines } from "../wrapLines.ts"

const headings: Readonly<Record<VerdictStatus, string>> = {
  passed: "passed",
  failed: "not yet",
  crashed: "it crashed",
  "time-limit": "it never ended",
  "memory-limit": "it ran out of memory",
  "output-limit": "it printed without end",
  "does-not-compile": "it cannot be loaded",
  leaked: "it leaves something running",
  deadlocked: "it never ends",
  uncontrolled: "it leaves the simulator",
  "protocol-violation": "it interferes with its grading",
  rejected: "it was not accepted",
  "grader-error": "the grader failed: our fault, not yours",
}

/** How a status reads to a person: `passed`, `not yet`, `it never ends`. */
export const headingOf = (status: VerdictStatus): string => headings[status]

/** What the grader says, for a person: the checks, and the first thing to look at in full. */
export const verdictView = (
  verdict: Verdict,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const passed = verdict.status === "passed"
  const heading = passed
    ? paint.good(`✓ ${headingOf(verdict.status)}`)
    : paint.bad(`✗ ${headingOf(verdict.status)}`)
  const first = verdict.checks.findIndex((check) => check.status !== "passed")
  const lines = verdict.checks.flatMap((check, index) =>
    checkView(check, index === first, columns, paint),
  )
  return [heading, ...lines, ...printedView(verdict.output, columns, paint)]
}

const checkView = (
  check: CheckResult,
  inFull: boolean,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  if (check.status === "passed") {
    const note = check.message === "" ? "" : paint.dim(`  (${harmless(check.message)})`)
    return [`  ${paint.good("✓")} ${check.name}${note}`]
  }
  if (check.status === "not-checked") return [paint.dim(`  · ${check.name} (not checked)`)]
  const line = `  ${paint.bad("✗")} ${check.name}`
  if (!inFull || check.message === "") return [line]
  const id = check.misconception === null ? [] : [paint.dim(`    (${check.misconception})`)]
  return [line, ...wrapLines(harmless(check.message), columns, paint, "    "), ...id]
}

const shownLines = 8

const printedView = (output: string, columns: number, paint: Paint): ReadonlyArray<string> => {
  const printed = harmless(output).trimEnd()
  if (printed === "") return []
  const lines = printed.split("\n")
  const shown = lines.slice(0, shownLines).map((line) => `    ${line.slice(0, columns - 4)}`)
  const rest =
    lines.length > shownLines ? [`    … and ${lines.length - shownLines} lines more`] : []
  return ["", paint.dim("  It printed:"), ...shown, ...rest]
}
