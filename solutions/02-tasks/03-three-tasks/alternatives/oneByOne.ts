import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const showJobs = Effect.gen(function* () {
  const invoices = yield* Effect.forkChild(Api.fetch("invoices", "0.5 seconds"))
  const newsletter = yield* Effect.forkChild(Api.fetch("newsletter", "0.3 seconds"))
  const backup = yield* Effect.forkChild(Api.fetch("backup", "0.7 seconds"))
  yield* Api.fetch("page", "0.4 seconds")
  const done = [
    invoices.pollUnsafe() !== undefined,
    newsletter.pollUnsafe() !== undefined,
    backup.pollUnsafe() !== undefined,
  ]
  const results = [
    yield* Fiber.join(invoices),
    yield* Fiber.join(newsletter),
    yield* Fiber.join(backup),
  ]
  return { done, results }
})
