export {
  type Call,
  calls,
  type FiberLife,
  fibers,
  mostInFlight,
  oneAfterAnother,
  type Resource,
  resources,
} from "@fiberlings/core"
export type { Conditions } from "@fiberlings/core"
export { type Arrival, arriving } from "./arriving.ts"
export { type Check, exerciseChecks, onChecksDefined } from "./Check.ts"
export { type Draw, drawFrom } from "./Draw.ts"
export { CheckedRun, Evidence } from "./Evidence.ts"
export { type Expectation, expectation, expectationOfTime } from "./Expectation.ts"
export {
  dies,
  failsWith,
  interrupted,
  resultOf,
  sameValue,
  succeeds,
  succeedsWith,
  succeedsWithOneOf,
} from "./expectations/exits.ts"
export { succeedsWithItems } from "./expectations/items.ts"
export {
  interruptsCalls,
  never,
  startsAfter,
  startsBefore,
  underWayTogether,
} from "./expectations/order.ts"
export { closesInOrder, closesOnce, neverUsedAfterClose, opens } from "./expectations/resources.ts"
export {
  atLeastInFlight,
  atMostInFlight,
  callsOnceEach,
  completionOrder,
  leavesNoPlaceEmpty,
  endsAsInterrupted,
  noLeaks,
  takes,
} from "./expectations/time.ts"
export { pausesBetween, triesWithPauses } from "./expectations/tries.ts"
export { allOrNothing, commits, rollsBack } from "./expectations/transactions.ts"
export { neverSleepsItself } from "./expectations/waiting.ts"
export { gatherEvidence } from "./gatherEvidence.ts"
export { type Proof, proveSchedules } from "./proveSchedules.ts"
export { type Circumstances, repeatRun } from "./repeatRun.ts"
export { interruptAfter } from "./interruptAfter.ts"
export { interruptAsCallEnds } from "./interruptAsCallEnds.ts"
export { type Judgement, type JudgeOptions, judgeCheck, judgeEvidence } from "./judgeEvidence.ts"
export type { Misconception, Symptoms } from "./Misconception.ts"
export { misconceptions } from "#misconceptions"
export { showDuration } from "./showDuration.ts"
export { ownSleeps, type Sleep } from "./sleeps.ts"
export { type StaleWrite, type StockStep, staleWrites, stockSteps } from "./stockSteps.ts"
export {
  foretells,
  foretold,
  fromLine,
  type LogLine,
  logLines,
  placeOf,
  type Prediction,
  predicting,
  predictionOf,
  secondOf,
} from "./predictions.ts"
export { scenariosOf } from "./seeds.ts"
export {
  type ErrorChannelIs,
  type ErrorTagged,
  type ErrorTagIs,
  expectTypes,
  type ServicesAre,
  type SuccessIs,
  type TypeExpectations,
} from "./types.ts"
export { goesOnFor, nothingGoesOn } from "./goesOnFor.ts"
export { withoutComments } from "./withoutComments.ts"
