export { Grader, GraderFailed } from "./Grader.ts"
export { defaultLimits, LearnerProcess, type Limits } from "./LearnerProcess.ts"
export { ExerciseMalformed } from "./readExercise.ts"
export { Workshop, WorkshopNotFound } from "./Workshop.ts"
