import type { Format } from "./Format.ts"
import { cleanText } from "../cleanText.ts"
import { nextHint } from "./report/learnerNotes.ts"
import { pictureText } from "./report/pictureText.ts"
import type { ResultDocument } from "./report/ResultDocument.ts"
import type { GradedFile, SubmissionReport } from "./report/SubmissionReport.ts"

/** Everything, in the workshop's own words: a `ResultDocument`. */
export const json: Format = {
  name: "json",
  fileName: "results.json",
  render: (report) => `${JSON.stringify(resultDocument(report), null, 2)}\n`,
}

/** A report as the data that `ResultDocument` describes. */
export const resultDocument = (report: SubmissionReport): ResultDocument => ({
  version: 1,
  name: cleanText(report.name),
  exercises: report.files.map(exerciseOf),
})

const exerciseOf = (file: GradedFile): ResultDocument["exercises"][number] => {
  const { exercise, graded } = file
  const { pictures, verdict } = graded
  return {
    exercise: cleanText(verdict.exercise),
    number: exercise.number,
    title: cleanText(exercise.title),
    status: verdict.status,
    message: cleanText(verdict.message),
    checks: verdict.checks.map(({ message, misconception, name, status }) => {
      const picture = pictures.find((one) => one.check === name)
      return {
        name: cleanText(name),
        status,
        message: cleanText(message),
        misconception: misconception === null ? null : cleanText(misconception),
        picture: pictureText(picture),
        replay: picture?.token === undefined ? null : cleanText(picture.token),
      }
    }),
    diagnostics: verdict.diagnostics.map((found) => ({
      ...found,
      code: cleanText(found.code),
      message: cleanText(found.message),
      excerpt: cleanText(found.excerpt),
    })),
    output: cleanText(verdict.output),
    hint: nextHint(file) ?? null,
  }
}
