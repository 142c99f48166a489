import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const jobs = [
  ["invoices", "0.5 seconds"],
  ["newsletter", "0.3 seconds"],
  ["backup", "0.7 seconds"],
] as const

export const showJobs = Effect.gen(function* () {
  const fibers = jobs.map(([name, duration]) => Effect.forkChild(Api.fetch(name, duration)))
  yield* Api.fetch("page", "0.4 seconds")
  const done = fibers.map((fiber) => fiber.pollUnsafe() !== undefined)
  const results = yield* Fiber.joinAll(fibers)
  return { done, results }
})
