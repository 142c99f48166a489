import type { CheckResult } from "@fiberlings/core"
import type { Graded } from "@fiberlings/grader"
import { harmless } from "../../harmless.ts"
import type { Paint } from "../../paint.ts"
import { diagnosticView } from "../../views/diagnosticsView.ts"
import { checkView, printedView } from "../../views/verdictView.ts"
import { wrapLines } from "../../wrapLines.ts"
import { statusView } from "./statusView.ts"
import type { Text } from "./Text.ts"

/** Everything that does not hold yet, in full: each check, each diagnostic, all that was printed. */
export const errorsText: Text = {
  key: "e",
  title: ({ exercise }) => `What does not hold yet: ${exercise.number} ${exercise.title}`,
  lines: (state, width, paint) =>
    state.graded === undefined || state.fault !== undefined
      ? statusView(state, width, paint, false)
      : errorsOf(state.graded, width, paint),
}

const errorsOf = (
  { pictures, verdict }: Graded,
  width: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const failing = verdict.checks.filter(({ status }) => !["passed", "not-checked"].includes(status))
  const message = failing.length === 0 ? verdict.message : ""
  const parts = [
    message === "" ? [] : wrapLines(harmless(message), width, paint),
    ...failing.map((check) => {
      const picture = pictures.find((one) => one.check === check.name)
      const lines = checkView(check, true, picture, width, paint)
      return [...nameLines(check, width, paint), ...lines.slice(1)]
    }),
    ...verdict.diagnostics.map((one) => diagnosticView(one, width, paint)),
    printedView(verdict.output, width, paint, Number.POSITIVE_INFINITY).slice(1),
    notChecked(verdict.checks, width, paint),
  ].filter((part) => part.length > 0)
  if (parts.length === 0) return ["Nothing: every check holds."]
  return parts.flatMap((part, index) => (index === 0 ? part : ["", ...part]))
}

const nameLines = ({ name }: CheckResult, width: number, paint: Paint): ReadonlyArray<string> =>
  wrapLines(name, width, paint, "    ").map((line, index) =>
    index === 0 ? `  ${paint.bad("✗")} ${line.trimStart()}` : line,
  )

const notChecked = (
  checks: ReadonlyArray<CheckResult>,
  width: number,
  paint: Paint,
): ReadonlyArray<string> =>
  checks
    .filter(({ status }) => status === "not-checked")
    .flatMap(({ name }) => wrapLines(`· ${name} (not checked)`, width, paint, "  "))
    .map(paint.dim)
