// What takes longest to start, without the modules that judge: these can be loaded meanwhile.
export { LearnerProcess } from "./learner/LearnerProcess.ts"
export { defaultLimits } from "./learner/Report.ts"
export { TypeChecker } from "./types/TypeChecker.ts"
