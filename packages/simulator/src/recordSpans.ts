import { outcomeOf } from "@fiberlings/core"
import { type Exit, Option, Tracer } from "effect"
import type { Recorder } from "./Recorder.ts"

/** Effect's own spans, with their beginning and their end noted. */
export const recordSpans = (recorder: () => Recorder): Tracer.Tracer["span"] => {
  const numbers = new WeakMap<object, number>()
  let spans = 0
  let recordedBy: unknown
  return (options) => {
    const span = Tracer.nativeTracer.span(options)
    const now = recorder()
    const events = now.trace.events
    if (recordedBy !== events) {
      recordedBy = events
      spans = 0
    }
    const number = ++spans
    numbers.set(span, number)
    const parent = Option.getOrUndefined(options.parent)
    now.record({
      _tag: "SpanStarted",
      span: number,
      name: options.name,
      parent: parent === undefined ? null : (numbers.get(parent) ?? null),
    })
    const end = span.end.bind(span)
    Object.defineProperty(span, "end", {
      value: (time: bigint, exit: Exit.Exit<unknown, unknown>) => {
        now.record({ _tag: "SpanEnded", span: number, outcome: outcomeOf(exit) })
        end(time, exit)
      },
    })
    return span
  }
}
