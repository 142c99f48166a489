import { diffLines } from "diff"
import { harmless } from "../../harmless.ts"
import type { Paint } from "../../paint.ts"
import { fold } from "../fold.ts"
import type { Text } from "./Text.ts"

/** What differs between the learner's text and the reference solution, by lines. */
export const diffText: Text = {
  key: "d",
  title: ({ exercise }) => `Yours and a solution: ${exercise.number} ${exercise.title}`,
  lines: ({ solution, source }, width, paint) => {
    if (solution === undefined) return [paint.dim("reading …")]
    if (source === undefined) return ["There is no file of yours to compare."]
    const rows = rowsOf(harmless(source), harmless(solution.source))
    if (rows.every(({ mark }) => mark === " ")) return ["Yours is the solution, to the letter."]
    return [
      `${paint.bad("- yours")}   ${paint.good("+ the solution")}   ${paint.dim("there is more than one right way")}`,
      "",
      ...near(rows).flatMap((row) =>
        row === undefined ? [paint.dim("  …")] : drawRow(row, width, paint),
      ),
    ]
  },
}

interface Row {
  readonly mark: " " | "-" | "+"
  readonly text: string
}

const rowsOf = (mine: string, solution: string): ReadonlyArray<Row> =>
  diffLines(mine, solution).flatMap(({ added, removed, value }) =>
    value
      .replace(/\n$/, "")
      .split("\n")
      .map((text) => ({ mark: removed ? "-" : added ? "+" : " ", text })),
  )

const context = 3

/** The rows that differ, with some before and after; undefined where others are left out. */
const near = (rows: ReadonlyArray<Row>): ReadonlyArray<Row | undefined> => {
  const isNear = (index: number) =>
    rows.slice(Math.max(index - context, 0), index + context + 1).some(({ mark }) => mark !== " ")
  return rows.flatMap((row, index) => {
    if (isNear(index)) return [row]
    return index === 0 || isNear(index - 1) ? [undefined] : []
  })
}

const drawRow = ({ mark, text }: Row, width: number, paint: Paint): ReadonlyArray<string> => {
  const painted = mark === "-" ? paint.bad : mark === "+" ? paint.good : paint.dim
  return fold(text, width - 2).map((part) => painted(`${mark} ${part}`))
}
