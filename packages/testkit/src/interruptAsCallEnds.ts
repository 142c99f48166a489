import { conceal, recorderOf, ServiceRecorder } from "@fiberlings/core"
import { Effect, Exit, Fiber } from "effect"

/**
 * Runs `program` and interrupts it from outside at the very moment when a call of `service`
 * (`Database.open`) succeeds: the call has done its work, and the step after it has not begun. Ends
 * as the interrupted program ended, once its clean-up is done.
 *
 * No virtual time lies between a call and the next step, so `interruptAfter` cannot hit this moment.
 */
export const interruptAsCallEnds =
  (service: string) =>
  <A, E>(program: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.gen(function* () {
      const recorder = recorderOf(yield* ServiceRecorder)
      const watched = new Set<number>()
      const slot: { fiber?: Fiber.Fiber<A, E> } = {}
      const watching: ServiceRecorder = {
        ...recorder,
        callStarted: (name, subject) => {
          const call = recorder.callStarted(name, subject)
          if (name === service) watched.add(call)
          return call
        },
        callEnded: (call, exit) => {
          recorder.callEnded(call, exit)
          if (watched.has(call) && Exit.isSuccess(exit)) slot.fiber?.interruptUnsafe()
        },
      }
      const recorded = Effect.provideService(program, ServiceRecorder, conceal(watching))
      slot.fiber = yield* Effect.forkChild(recorded)
      return yield* Fiber.join(slot.fiber)
    })
