import type { CheckResult, Verdict, VerdictStatus } from "@fiberlings/core"
import type { Graded, Picture } from "@fiberlings/grader"
import { drawPicture } from "@fiberlings/grader/drawPicture"
import { harmless } from "../harmless.ts"
import type { Paint } from "../paint.ts"
import { wrapLines } from "../wrapLines.ts"
import { diagnosticsView } from "./diagnosticsView.ts"
import { replayView } from "./replayView.ts"

const headings: Readonly<Record<VerdictStatus, string>> = {
  passed: "passed",
  failed: "not yet",
  crashed: "it crashed",
  "time-limit": "it never ended",
  "memory-limit": "it ran out of memory",
  "output-limit": "it printed without end",
  "does-not-compile": "it does not compile",
  leaked: "it leaves something running",
  deadlocked: "it never ends",
  uncontrolled: "it leaves the simulator",
  "protocol-violation": "it interferes with its grading",
  rejected: "it was not accepted",
  "grader-error": "the grader failed: our fault, not yours",
}

/** How a status reads to a person: `passed`, `not yet`, `it never ends`. */
export const headingOf = (status: VerdictStatus): string => headings[status]

/** What stands above everything else, marked as good or not. */
export const verdictHeading = (verdict: Verdict, paint: Paint): string =>
  verdict.status === "passed"
    ? paint.good(`✓ ${headingOf(verdict.status)}`)
    : paint.bad(`✗ ${headingOf(verdict.status)}`)

/**
 * What the grader says, for a person: the checks, and the first thing to look at in full: what was
 * expected, the picture of the run, the explanation. A pass shows what the fibers did. `folded` leaves
 * out the names of the checks that hold.
 */
export const verdictView = (
  { pictures, verdict }: Graded,
  columns: number,
  paint: Paint,
  folded = false,
): ReadonlyArray<string> => {
  const first = verdict.checks.findIndex((check) => check.status !== "passed")
  const passed = folded ? verdict.checks.filter((check) => check.status === "passed").length : 0
  const lines = verdict.checks.flatMap((check, index) => {
    if (passed > 1 && check.status === "passed") return []
    const picture = pictures.find((one) => one.check === check.name)
    return checkView(check, index === first, picture, columns, paint)
  })
  const [ordinary] = verdict.status === "passed" ? pictures : []
  // What stopped a submission stands with the check at which it did; unless all of them hold.
  const message = first < 0 && verdict.message !== "" ? harmless(verdict.message) : undefined
  return [
    verdictHeading(verdict, paint),
    ...(message === undefined ? [] : [...wrapLines(message, columns, paint, "  "), ""]),
    ...(passed > 1 ? [holding(passed, verdict.checks.length, paint)] : []),
    ...lines,
    ...diagnosticsView(verdict.diagnostics, columns, paint),
    ...(ordinary === undefined ? [] : drawn(ordinary, columns, paint)),
    ...printedView(verdict.output, columns, paint),
  ]
}

const holding = (passed: number, all: number, paint: Paint): string =>
  `  ${paint.good("✓")} ${passed === all ? `all ${all} checks hold` : `${passed} of ${all} checks hold`}`

const indent = "    "

const drawn = (picture: Picture, columns: number, paint: Paint): ReadonlyArray<string> => [
  "",
  ...drawPicture(picture, columns - indent.length - 1, paint).map(indented),
]

/** One check with its mark; `inFull` with everything that there is to say about it. */
export const checkView = (
  check: CheckResult,
  inFull: boolean,
  picture: Picture | undefined,
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
  const [seen = "", ...explanation] = harmless(check.message).split("\n\n")
  const id = check.misconception === null ? [] : [paint.dim(`${indent}(${check.misconception})`)]
  const wrapped = (text: string) => wrapLines(text, columns, paint, indent)
  return [
    line,
    ...wrapped(seen),
    ...(picture === undefined ? [] : drawn(picture, columns, paint)),
    ...(explanation.length === 0
      ? []
      : ["", ...wrapped(explained(check, explanation.join("\n\n")))]),
    ...id,
    ...(picture === undefined ? [] : replayView(picture, paint).map(indented)),
  ]
}

/** What explains a mistake is written like a brief: `_word_` outside code is emphasis, not shown here. */
const explained = (check: CheckResult, text: string): string =>
  check.misconception === null
    ? text
    : text
        .split(/(`[^`]*`)/)
        .map((part) => (part.startsWith("`") ? part : part.replace(/\b_([a-zA-Z ]+)_\b/g, "$1")))
        .join("")

const indented = (line: string): string => (line === "" ? "" : `${indent} ${line}`)

const shownLines = 8

/** What the submission itself printed, at most so many lines of it. */
export const printedView = (
  output: string,
  columns: number,
  paint: Paint,
  most = shownLines,
): ReadonlyArray<string> => {
  const printed = harmless(output).trimEnd()
  if (printed === "") return []
  const lines = printed.split("\n")
  const shown = lines.slice(0, most).map((line) => `    ${line.slice(0, columns - 4)}`)
  const rest = lines.length > most ? [`    … and ${lines.length - most} lines more`] : []
  return ["", paint.dim("  It printed:"), ...shown, ...rest]
}
