import { Duration, Effect, type FileSystem, Queue } from "effect"
import { limitReached } from "../sandbox/limitReached.ts"
import type { Message } from "../protocol.ts"
import { processorTime } from "./processorTime.ts"
import type { Limits, Report, Stop } from "./Report.ts"
import type { StartedProcess } from "./startProcess.ts"

/** How one exercise of a process went, and whether the process can go on with the next one. */
export interface Task {
  readonly stop: Stop
  readonly messages: Report["messages"]
  readonly goesOn: boolean
  /** False when the process ended before a line of the submission ran: no fault of its own. */
  readonly began: boolean
}

/** A machine that is busy with other things may take so many times as long. */
const patience = 6

/**
 * Ends when a process has had `time` for itself: by the processor's clock where that can be read, so
 * that a verdict does not depend on what else the machine does. Who only waits is given no more than
 * a multiple of it.
 */
const timeIsUp = Effect.fnUntraced(function* (pid: number, time: Duration.Duration) {
  const limit = Duration.toMillis(time)
  const before = yield* processorTime(pid)
  let waited = 0
  let used = 0
  while (used < limit && waited < limit * patience) {
    const wait = Math.max(limit - used, 50)
    yield* Effect.sleep(wait)
    waited += wait
    const now = yield* processorTime(pid)
    used = now === undefined || before === undefined ? limit : now - before
  }
})

/** Listens until the exercise that runs now is done, or has used up what it was given. */
export const hearTask = Effect.fnUntraced(function* (
  learner: StartedProcess,
  position: number,
  limits: Limits,
) {
  const messages: Array<Message> = []
  let began = false
  const listen = Effect.gen(function* () {
    for (;;) {
      const heard = yield* Queue.take(learner.heard)
      switch (heard._tag) {
        case "Closed":
          return limitReached(yield* learner.end) ?? "exited"
        case "Violated":
          return "protocol-violation"
        case "Began":
          // Only the harness can have sent it, so it is not out of order by chance.
          if (heard.task !== position) return "protocol-violation"
          began = true
          break
        case "Checked":
          messages.push(heard)
          break
        default:
          messages.push(heard)
          return "finished"
      }
    }
  }) satisfies Effect.Effect<Stop>
  const stop = yield* Effect.raceAllFirst<Effect.Effect<Stop, never, FileSystem.FileSystem>>([
    listen,
    Effect.as(learner.tooMuch, "output-limit"),
    Effect.as(timeIsUp(learner.pid, limits.time), "time-limit"),
  ])
  const last = messages.at(-1)
  const goesOn = last?._tag === "Done" && last.clean
  return { stop, messages, goesOn, began } satisfies Task
})
