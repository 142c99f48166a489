export type { Format } from "./formats/Format.ts"
export { formats } from "./formats/formats.ts"
export { resultDocument } from "./formats/json.ts"
export { ResultDocument } from "./formats/report/ResultDocument.ts"
export type { GradedFile, SubmissionReport } from "./formats/report/SubmissionReport.ts"
export {
  type Graded,
  Grader,
  GraderFailed,
  type Picture,
  type Replayed,
  type SubmittedFile,
} from "./Grader.ts"
export { defaultLimits, LearnerProcess, type Limits } from "./LearnerProcess.ts"
export { drawPicture } from "./pictures/drawPicture.ts"
export { ExerciseMalformed } from "./readExercise.ts"
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
