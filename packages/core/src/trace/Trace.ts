import { Schema } from "effect"

/** How a fiber, a call, a span or the use of a resource ended. */
export const Outcome = Schema.Literals(["success", "failure", "defect", "interrupt"])
export type Outcome = typeof Outcome.Type

/**
 * What a fiber waits for: `clock` for a sleep, `effect` for another fiber (a join, a Deferred, a
 * Queue, a Semaphore), `external` for something outside of Effect (a promise, a callback).
 */
export const WaitingFor = Schema.Literals(["clock", "effect", "external"])
export type WaitingFor = typeof WaitingFor.Type

/**
 * What of Effect's a fiber waits for: `Queue` for an item, `Queue (full)` for room in one, `fiber`
 * for the end of other fibers, `never` for nothing at all.
 */
export const AwaitedPrimitive = Schema.Literals([
  "Deferred",
  "Latch",
  "Queue",
  "Queue (full)",
  "PubSub",
  "Semaphore",
  "fiber",
  "never",
])
export type AwaitedPrimitive = typeof AwaitedPrimitive.Type

const event = <Tag extends string, const Fields extends Schema.Struct.Fields>(
  tag: Tag,
  fields: Fields,
) =>
  Schema.TaggedStruct(tag, {
    /** Position in the run, from 0: no two events share one. */
    step: Schema.Int,
    /** Milliseconds of virtual time since the run began. */
    at: Schema.Finite,
    /** Which fiber did it. Fiber 1 is the program itself; 0 is the world outside. */
    fiber: Schema.Int,
    ...fields,
  })

/** Something that happened in a run. Ids of each kind count from 1 within the run. */
export const TraceEvent = Schema.Union([
  /** A fiber was made by `parent` (null for the program itself); it has not run yet. */
  event("FiberStarted", { parent: Schema.NullOr(Schema.Int) }),
  /** `by` is the fiber that interrupted it, where it was interrupted and that is known. */
  event("FiberEnded", { outcome: Outcome, by: Schema.NullOr(Schema.Int) }),
  /** The fiber begins or goes on running. */
  event("FiberResumed", {}),
  /** The fiber stops running and can go on at once: it yielded, or was preempted. */
  event("FiberYielded", {}),
  /** The fiber stops running until something else happens. */
  event("FiberWaits", {
    on: WaitingFor,
    /** Where that is one of Effect's primitives. */
    primitive: Schema.optionalKey(AwaitedPrimitive),
  }),
  event("SleepStarted", { sleep: Schema.Int, milliseconds: Schema.Finite }),
  event("SleepEnded", { sleep: Schema.Int }),
  event("SleepCancelled", { sleep: Schema.Int }),
  event("ScopeOpened", { scope: Schema.Int }),
  event("ScopeClosed", { scope: Schema.Int, outcome: Outcome }),
  event("FinalizerAdded", { scope: Schema.Int, finalizer: Schema.Int }),
  /** The finalizer begins to run; `outcome` is the exit that it is told. */
  event("FinalizerRun", { scope: Schema.Int, finalizer: Schema.Int, outcome: Outcome }),
  /** A span (`Effect.fn("name")`, `Effect.withSpan`); `parent` is the span around it. */
  event("SpanStarted", {
    span: Schema.Int,
    name: Schema.String,
    parent: Schema.NullOr(Schema.Int),
  }),
  event("SpanEnded", { span: Schema.Int, outcome: Outcome }),
  /** A call of one of the workshop's services (`Api.fetch`) about `subject` (`users`). */
  event("CallStarted", { call: Schema.Int, service: Schema.String, subject: Schema.String }),
  /** `result` is what the call answered, shortened, in the notation of source code. */
  event("CallEnded", {
    call: Schema.Int,
    outcome: Outcome,
    result: Schema.optionalKey(Schema.String),
  }),
  event("ResourceOpened", { resource: Schema.Int, name: Schema.String }),
  event("ResourceUsed", { resource: Schema.Int, operation: Schema.String }),
  event("ResourceClosed", { resource: Schema.Int }),
  /** Somebody outside interrupts the program: at this step, before its next operation. */
  event("ProgramInterrupted", {}),
  event("Logged", { level: Schema.String, message: Schema.String }),
])
export type TraceEvent = typeof TraceEvent.Type

/**
 * What every fiber of one run did, in order. The version rises when an event changes its meaning;
 * new kinds of event do not raise it.
 */
export const Trace = Schema.Struct({
  version: Schema.Literal(1),
  events: Schema.Array(TraceEvent),
})
export type Trace = typeof Trace.Type
