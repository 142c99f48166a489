import { Clock, Context, Effect, Scheduler } from "effect"
import { LiveClock } from "./LiveClock.ts"
import { type Observation, observe } from "./Observation.ts"
import type { Program } from "./Program.ts"

export interface LiveObservation extends Observation {
  /** How many timers rang out of turn, because the machine was busy, and were held back. */
  readonly late: number
  /** Real milliseconds from start to end. */
  readonly wall: number
}

/**
 * Runs a program on Effect's own runtime: its `MixedScheduler` with a dispatcher for each fiber,
 * Node's event loop with real `setImmediate` and real timers. Two things are ours: the clock, which
 * is faster and holds back timers that ring out of turn (`LiveClock`), and that the scheduler's
 * `setImmediate` is counted, to know when all fibers have come to rest. So the order in which fibers
 * run within one moment is Effect's and Node's; only the machine's lateness is taken out, which no
 * two live runs have in common.
 */
export const runLive = (program: Program, realPerMs: number): Effect.Effect<LiveObservation> =>
  Effect.callback((resume) => {
    let scheduled = 0
    const atRest = () => {
      if (scheduled > 0) return
      const end = observed.end()
      if (end === undefined && clock.hasSleepers) return
      clock.stop()
      resume(
        Effect.succeed({
          exit: end?.exit ?? "hangs",
          elapsed: endedAt ?? clock.currentTimeMillisUnsafe(),
          steps: observed.steps.slice(0, end?.after),
          late: clock.late,
          wall: clock.wall,
        }),
      )
    }
    const countedImmediate = (task: () => void) => {
      scheduled++
      const immediate = setImmediate(() => {
        scheduled--
        task()
        atRest()
      })
      return () => {
        scheduled--
        clearImmediate(immediate)
      }
    }
    const clock = new LiveClock(realPerMs, () => scheduled > 0, atRest)
    const observed = observe(program)
    let endedAt: number | undefined
    const fiber = Effect.runForkWith(
      Context.empty().pipe(
        Context.add(Clock.Clock, clock),
        Context.add(Scheduler.Scheduler, new Scheduler.MixedScheduler("async", countedImmediate)),
      ),
    )(observed.effect)
    fiber.addObserver(() => {
      endedAt = clock.currentTimeMillisUnsafe()
    })
    atRest()
  })
