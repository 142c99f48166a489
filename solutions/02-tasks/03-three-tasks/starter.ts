import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const jobs = [
  ["invoices", "0.5 seconds"],
  ["newsletter", "0.3 seconds"],
  ["backup", "0.7 seconds"],
] as const

// TODO: start the jobs, load the page meanwhile, note which jobs are done by then, wait for the rest.
export const showJobs = Effect.gen(function* () {
  const results = yield* Effect.forEach(jobs, ([name, duration]) => Api.fetch(name, duration))
  yield* Api.fetch("page", "0.4 seconds")
  const done = [true, true, true]
  return { done, results }
})
