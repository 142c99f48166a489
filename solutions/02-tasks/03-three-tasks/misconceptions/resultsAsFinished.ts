import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const jobs = [
  ["invoices", "0.5 seconds"],
  ["newsletter", "0.3 seconds"],
  ["backup", "0.7 seconds"],
] as const

export const showJobs = Effect.gen(function* () {
  const results: Array<string> = []
  const fibers = yield* Effect.forEach(jobs, ([name, duration]) =>
    Effect.forkChild(
      Effect.tap(Api.fetch(name, duration), (data) => Effect.sync(() => results.push(data))),
    ),
  )
  yield* Api.fetch("page", "0.4 seconds")
  const done = fibers.map((fiber) => fiber.pollUnsafe() !== undefined)
  yield* Fiber.joinAll(fibers)
  return { done, results }
})
