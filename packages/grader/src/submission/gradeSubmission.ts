import type { Exercise } from "@fiberlings/core"
import { Effect } from "effect"
import type { GradedFile } from "../formats/report/SubmissionReport.ts"
import { Grader } from "../Grader.ts"
import type { Rejected, Submission } from "./Submission.ts"

/**
 * Grades all that was accepted, in one process, sealed as the work of others is; what was rejected
 * gets its verdict without being read. In the order of the workshop.
 */
export const gradeSubmission = Effect.fn("gradeSubmission")(function* (
  { accepted, rejected }: Submission,
  exercises: ReadonlyArray<Exercise>,
) {
  const grader = yield* Grader
  const graded = accepted.length === 0 ? [] : yield* grader.gradeAll(accepted, { sealed: true })
  const files = [
    ...accepted.flatMap((file, index): ReadonlyArray<GradedFile> => {
      const one = graded[index]
      return one === undefined ? [] : [{ ...file, graded: one }]
    }),
    ...rejected.map(rejectedFile),
  ]
  const place = ({ exercise }: GradedFile) => exercises.indexOf(exercise)
  return files.sort((one, other) => place(one) - place(other))
})

const rejectedFile = ({ exercise, message }: Rejected): GradedFile => ({
  exercise,
  source: "",
  graded: {
    verdict: {
      exercise: exercise.id,
      status: "rejected",
      message,
      checks: [],
      diagnostics: [],
      output: "",
    },
    pictures: [],
  },
})
