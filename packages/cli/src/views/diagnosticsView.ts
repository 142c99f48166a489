import type { Diagnostic } from "@fiberlings/core"
import { harmless } from "../harmless.ts"
import type { Paint } from "../paint.ts"
import { wrapLines } from "../wrapLines.ts"

/** How many are told in full: the rest is often a consequence of the first. */
const inFull = 2

/**
 * What the type checker found: errors first, the first ones with the code around them, how many
 * more there are.
 */
export const diagnosticsView = (
  diagnostics: ReadonlyArray<Diagnostic>,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const sorted = diagnostics.toSorted((one, other) => rank(one) - rank(other))
  const rest = sorted.length - inFull
  return [
    ...sorted.slice(0, inFull).flatMap((one) => ["", ...diagnosticView(one, columns, paint)]),
    ...(rest > 0 ? ["", paint.dim(`  … and ${rest} more like ${rest === 1 ? "it" : "them"}`)] : []),
  ]
}

const rank = ({ line, severity }: Diagnostic): number => (severity === "error" ? 0 : 1e6) + line

/** One finding in full: where it is, what it says, the code around it. */
export const diagnosticView = (
  { code, excerpt, line, message, severity }: Diagnostic,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const mark = severity === "error" ? paint.bad("✗") : paint.code("!")
  const indent = "    "
  return [
    `  ${mark} exercise.ts, line ${line} ${paint.dim(`(${code})`)}`,
    ...wrapLines(harmless(message), columns, paint, indent),
    ...harmless(excerpt)
      .split("\n")
      .map((shown) => paint.dim(`${indent}${shown}`.slice(0, columns))),
  ]
}
