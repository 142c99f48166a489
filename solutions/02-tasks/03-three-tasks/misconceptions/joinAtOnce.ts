import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const jobs = [
  ["invoices", "0.5 seconds"],
  ["newsletter", "0.3 seconds"],
  ["backup", "0.7 seconds"],
] as const

export const showJobs = Effect.gen(function* () {
  const done: Array<boolean> = []
  const results: Array<string> = []
  for (const [name, duration] of jobs) {
    const fiber = yield* Effect.forkChild(Api.fetch(name, duration))
    results.push(yield* Fiber.join(fiber))
    done.push(fiber.pollUnsafe() !== undefined)
  }
  yield* Api.fetch("page", "0.4 seconds")
  return { done, results }
})
