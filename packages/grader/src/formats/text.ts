import type { Format } from "./Format.ts"
import { type CheckOutcome, checkOutcomes, exerciseName, isPassed } from "./report/CheckOutcome.ts"
import { cleanText } from "../cleanText.ts"
import { diagnosticTexts, nextHint, replayCommand } from "./report/learnerNotes.ts"
import { pictureText } from "./report/pictureText.ts"
import { shorten } from "./report/shorten.ts"
import type { GradedFile } from "./report/SubmissionReport.ts"
import { wrapText } from "./report/wrapText.ts"

const columns = 80
const indent = "    "
/** Nobody reads more than this of one message, or of what a program printed. */
const longestMessage = 8000
const longestOutput = 1000

/** What a person reads in a log: no colours, lines of at most 80 columns. */
export const text: Format = {
  name: "text",
  fileName: "results.txt",
  render: (report) => {
    const { files } = report
    const outcomes = files.flatMap(checkOutcomes)
    const passed = files.filter(({ graded }) => isPassed(graded.verdict)).length
    return [
      ...wrapText(cleanText(report.name), columns, ""),
      "",
      ...files.flatMap((file) => [...exerciseLines(file), ""]),
      `${passed} of ${count(files.length, "exercise")} passed, ${outcomes.filter(isPassed).length} of ${count(outcomes.length, "check")}.`,
      "",
    ].join("\n")
  },
}

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`

const exerciseLines = (file: GradedFile): ReadonlyArray<string> => {
  const { exercise, graded } = file
  const { message, output, status } = graded.verdict
  const outcomes = checkOutcomes(file)
  const first = outcomes.find((outcome) => outcome.isFirst)
  const stopped = cleanText(message).trim()
  const isTold = first !== undefined && stopped.startsWith(first.seen) && first.seen !== ""
  const hint = nextHint(file)
  return [
    ...wrapText(`${exerciseName(file)} (${cleanText(exercise.id)}): ${status}`, columns, ""),
    ...(stopped === "" || isTold ? [] : paragraph(stopped, "  ")),
    ...outcomes.flatMap(outcomeLines),
    ...diagnosticTexts(file).flatMap((found) => ["", ...paragraph(found, "  ")]),
    ...printedLines(output),
    ...(hint === undefined
      ? []
      : ["", ...paragraph(`Hint: ${hint.title}`, "  "), ...paragraph(reflowed(hint.text), indent)]),
  ]
}

const paragraph = (content: string, margin: string): ReadonlyArray<string> =>
  wrapText(shorten(content, longestMessage), columns, margin)

/** Markdown whose paragraphs are broken into lines already: those breaks mean nothing. */
const reflowed = (markdown: string): string =>
  markdown.includes("```") ? markdown : markdown.replace(/(\S)\n(?=[\w`"'(_*]+[^.)\s])/g, "$1 ")

const outcomeLines = (outcome: CheckOutcome): ReadonlyArray<string> => {
  const { explanation, misconception, picture, seen, status } = outcome
  const named = (sign: string, note: string) =>
    wrapText(`${sign} ${outcome.name}${note}`, columns, "  ")
  if (status === "passed") return named("✓", seen === "" ? "" : ` (${shorten(seen, 400)})`)
  const lines = status === "not-checked" ? named("·", " (not checked)") : named("✗", "")
  if (!outcome.isFirst) return lines
  const command = replayCommand(picture?.token)
  const drawn = pictureText(picture, columns - indent.length)
  return [
    ...lines,
    ...(seen === "" ? [] : paragraph(seen, indent)),
    ...(drawn === "" ? [] : ["", ...indented(drawn), ""]),
    ...(explanation === "" ? [] : paragraph(explanation, indent)),
    ...(misconception === null ? [] : paragraph(`(${misconception})`, indent)),
    ...(command === "" ? [] : paragraph(`See it again: ${command}`, indent)),
  ]
}

/** A picture is not wrapped: it was drawn for this width. */
const indented = (drawn: string): ReadonlyArray<string> =>
  drawn.split("\n").map((line) => (line === "" ? "" : indent + line))

const printedLines = (output: string): ReadonlyArray<string> => {
  const printed = cleanText(output).trimEnd()
  return printed === ""
    ? []
    : ["", "  It printed:", ...wrapText(shorten(printed, longestOutput), columns, indent)]
}
