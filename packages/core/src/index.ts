export { encodeValue } from "./encodeValue.ts"
export { Exercise, FrontMatter } from "./Exercise.ts"
export { Ending, FailureReason, Run, RunExit } from "./Run.ts"
export { type Errors, OperationFailed } from "./scenarios/errors.ts"
export type { Resources } from "./scenarios/resources.ts"
export { Scenarios } from "./scenarios/Scenarios.ts"
export type { SequentialVsConcurrent } from "./scenarios/sequentialVsConcurrent.ts"
export { showSeconds } from "./scenarios/showSeconds.ts"
export type { Tasks } from "./scenarios/tasks.ts"
export { Api, RequestFailed } from "./services/Api.ts"
export { type Condition, type Conditions, withConditions } from "./services/Conditions.ts"
export { type Connection, Database } from "./services/Database.ts"
export { EventLog } from "./services/EventLog.ts"
export { AddressUnknown, Geocoder, GeocoderBusy } from "./services/Geocoder.ts"
export { beginsIsolated, Isolated, isolate } from "./services/Isolated.ts"
export { type Concealed, conceal } from "./services/concealed.ts"
export { QueryFailed } from "./services/QueryFailed.ts"
export {
  noRecorder,
  outcomeOf,
  recordCall,
  recorderOf,
  ServiceRecorder,
} from "./services/ServiceRecorder.ts"
export { Stock } from "./services/Stock.ts"
export type { Transaction } from "./services/Transaction.ts"
export { Translator } from "./services/Translator.ts"
export { showValue } from "./showValue.ts"
export { AwaitedPrimitive, Outcome, Trace, TraceEvent, WaitingFor } from "./trace/Trace.ts"
export { Value } from "./Value.ts"
export { CheckResult, Diagnostic, Verdict, VerdictStatus } from "./Verdict.ts"
export { type Call, calls, mostInFlight, oneAfterAnother } from "./trace/calls.ts"
export { type FiberLife, fibers } from "./trace/fibers.ts"
export { type Resource, resources } from "./trace/resources.ts"
