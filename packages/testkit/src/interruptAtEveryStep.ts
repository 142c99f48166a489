import { ServiceRecorder } from "@fiberlings/core"
import { Console, Effect, Fiber, References, Tracer } from "effect"

/**
 * Runs `program` again and again, one run after the other, and interrupts the first run from outside
 * at its first step, the second at its second step and so on: every moment is tried, also those
 * between which no virtual time passes. A step is one operation of Effect's runtime. What the runs
 * log is not shown: nobody wants to read it so many times.
 *
 * Ends with the number of runs when a run has come to its end before its turn, when a run has left
 * something open, or after `most` runs.
 */
export const interruptAtEveryStep =
  (most = 400) =>
  (program: Effect.Effect<unknown, unknown>): Effect.Effect<number> =>
    Effect.gen(function* () {
      const recorder = yield* ServiceRecorder
      const tracer = yield* Tracer.Tracer
      const console = yield* Console.Console
      const quiet = { debug: ignore, error: ignore, info: ignore, log: ignore, warn: ignore }
      for (let runs = 1; runs <= most; runs++) {
        const open = new Set<number>()
        const slot: { fiber?: Fiber.Fiber<unknown, unknown> } = {}
        let step = 0
        const counting = Tracer.make({
          span: (options) => tracer.span(options),
          context: (primitive, fiber) => {
            if (++step === runs) slot.fiber?.interruptUnsafe()
            return tracer.context === undefined
              ? primitive["~effect/Effect/evaluate"](fiber)
              : tracer.context(primitive, fiber)
          },
        })
        const watching: ServiceRecorder = {
          ...recorder,
          resourceOpened: (name) => {
            const resource = recorder.resourceOpened(name)
            open.add(resource)
            return resource
          },
          resourceClosed: (resource) => {
            recorder.resourceClosed(resource)
            open.delete(resource)
          },
        }
        slot.fiber = yield* Effect.forkChild(
          program.pipe(
            Effect.provideService(ServiceRecorder, watching),
            Effect.provideService(Tracer.Tracer, counting),
            Effect.provideService(Console.Console, { ...console, ...quiet }),
            Effect.provideService(References.CurrentLoggers, new Set()),
          ),
        )
        yield* Fiber.await(slot.fiber)
        if (open.size > 0 || step < runs) return runs
      }
      return most
    })

const ignore = () => {}
