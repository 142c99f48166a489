import { calls, mostInFlight, recordCall } from "@fiberlings/core"
import { Effect } from "effect"
import type { KnownBug } from "./KnownBug.ts"

const send = (letter: number) => recordCall("Mail.send", String(letter), Effect.void)

export const unboundedFanOut: KnownBug = {
  name: "unboundedFanOut",
  about: "Three letters are sent at once to a server that takes two at a time.",
  wrong: Effect.forEach([1, 2, 3], send, { concurrency: "unbounded", discard: true }),
  right: Effect.forEach([1, 2, 3], send, { concurrency: 2, discard: true }),
  holds: (run) => mostInFlight(calls(run, "Mail.send")) <= 2,
  defaultRunPasses: true,
  fibers: 4,
}
