import { Schema } from "effect"

/** How a fiber, a call or a use of a resource ended. */
export const Outcome = Schema.Literals(["success", "failure", "defect", "interrupt"])
export type Outcome = typeof Outcome.Type

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

/** Something that happened in a run. Ids count from 1 within the run. */
export const TraceEvent = Schema.Union([
  event("FiberStarted", { parent: Schema.NullOr(Schema.Int) }),
  event("FiberEnded", { outcome: Outcome }),
  event("SleepStarted", { sleep: Schema.Int, milliseconds: Schema.Finite }),
  event("SleepEnded", { sleep: Schema.Int }),
  event("SleepCancelled", { sleep: Schema.Int }),
  event("CallStarted", { call: Schema.Int, service: Schema.String, subject: Schema.String }),
  event("CallEnded", { call: Schema.Int, outcome: Outcome }),
  event("ResourceOpened", { resource: Schema.Int, name: Schema.String }),
  event("ResourceUsed", { resource: Schema.Int, operation: Schema.String }),
  event("ResourceClosed", { resource: Schema.Int }),
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
