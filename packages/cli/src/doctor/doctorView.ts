import type { Paint } from "../paint.ts"
import { wrapLines } from "../wrapLines.ts"
import { type Finding, groups, isHealthy } from "./Finding.ts"

/** The findings as lines of at most `columns` characters, under their headings. */
export const doctorView = (
  findings: ReadonlyArray<Finding>,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const lines = groups.flatMap((group) => {
    const own = findings.filter((finding) => finding.group === group)
    return own.length === 0
      ? []
      : [paint.bold(group), ...own.flatMap((one) => findingView(one, columns, paint))]
  })
  const end = isHealthy(findings)
    ? paint.good("All that is needed works.")
    : paint.bad("Something that is needed does not work: it is marked ✗.")
  return [...lines, "", end, paint.dim("What the layers keep in, and what not: docs/security.md")]
}

const findingView = (
  { advice, says, state }: Finding,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const mark = { good: paint.good("✓"), note: paint.dim("·"), bad: paint.bad("✗") }[state]
  const [first = "", ...more] = wrapLines(says, columns, paint, "    ")
  const below = advice === "" ? [] : wrapLines(advice, columns, paint, "    ")
  return [`  ${mark} ${first.trimStart()}`, ...more, ...below.map((line) => paint.dim(line))]
}
