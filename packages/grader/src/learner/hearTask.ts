import { Effect, Queue } from "effect"
import { limitReached } from "../sandbox/limitReached.ts"
import type { Message } from "../protocol.ts"
import type { Limits, Report, Stop } from "./Report.ts"
import type { StartedProcess } from "./startProcess.ts"

/** How one exercise of a process went, and whether the process can go on with the next one. */
export interface Task {
  readonly stop: Stop
  readonly messages: Report["messages"]
  readonly goesOn: boolean
}

/** Listens until the exercise that runs now is done, or has used up what it was given. */
export const hearTask = Effect.fnUntraced(function* (
  learner: StartedProcess,
  position: number,
  limits: Limits,
) {
  const messages: Array<Message> = []
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
  const stop = yield* Effect.raceAllFirst<Effect.Effect<Stop>>([
    listen,
    Effect.as(learner.tooMuch, "output-limit"),
    Effect.as(Effect.sleep(limits.time), "time-limit"),
  ])
  const last = messages.at(-1)
  return { stop, messages, goesOn: last?._tag === "Done" && last.clean } satisfies Task
})
