export { CohortSummary, ExerciseSummary, SubmissionSummary } from "./cohort/CohortSummary.ts"
export type { Drawing, Figure } from "./cohort/Figure.ts"
export {
  type CohortEntry,
  type CohortOptions,
  type CohortProgress,
  gradeCohort,
} from "./cohort/gradeCohort.ts"
export { renderHtml } from "./cohort/html/renderHtml.ts"
export { CohortEmpty, CohortNotFound, listCohort } from "./cohort/listCohort.ts"
export { type Mark, markOf, wordsOf } from "./cohort/markOf.ts"
export { renderJson } from "./cohort/renderJson.ts"
export { openResultStore, ResultsNotWritable, type ResultStore } from "./cohort/ResultStore.ts"
export { summarise } from "./cohort/summarise.ts"
export type { Format } from "./formats/Format.ts"
export { formats } from "./formats/formats.ts"
export { resultDocument } from "./formats/json.ts"
export { ResultDocument } from "./formats/report/ResultDocument.ts"
export type { GradedFile, SubmissionReport } from "./formats/report/SubmissionReport.ts"
export {
  type Graded,
  type GradeOptions,
  Grader,
  GraderFailed,
  type Replayed,
  type SubmittedFile,
} from "./Grader.ts"
export { GradingSecret } from "./GradingSecret.ts"
export { LearnerProcess } from "./learner/LearnerProcess.ts"
export { defaultLimits, type Limits } from "./learner/Report.ts"
export type { Picture } from "./pictures/pictureOf.ts"
export { drawPicture } from "./pictures/drawPicture.ts"
export { ExerciseMalformed, ExercisesMalformed } from "./readExercise.ts"
export { gradeSubmission } from "./submission/gradeSubmission.ts"
export { readSubmission } from "./submission/readSubmission.ts"
export { showName } from "./submission/showName.ts"
export { type Rejected, type Submission, SubmissionNotFound } from "./submission/Submission.ts"
export { findTypeServers } from "./types/findTypeServers.ts"
export { Workshop, WorkshopNotFound } from "./Workshop.ts"
export {
  decodeToken,
  encodeToken,
  hashOf,
  ReplayOutdated,
  type ReplayToken,
  ReplayTokenMalformed,
} from "./ReplayToken.ts"
export { limitReached, type ProcessEnd, saysOutOfMemory } from "./sandbox/limitReached.ts"
export { Sandbox, type SandboxCommand, type SandboxOptions } from "./sandbox/Sandbox.ts"
export type { LayerName, SandboxLayer } from "./sandbox/SandboxLayer.ts"
export { TypeChecker, type TypedSubmission, type TypeReport } from "./types/TypeChecker.ts"
export type { BrokenExpectation } from "./types/brokenExpectations.ts"
