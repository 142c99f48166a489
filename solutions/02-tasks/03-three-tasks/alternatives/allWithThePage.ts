import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const jobs = [
  ["invoices", "0.5 seconds"],
  ["newsletter", "0.3 seconds"],
  ["backup", "0.7 seconds"],
] as const

export const showJobs = Effect.suspend(() => {
  const done = jobs.map(() => false)
  const ended = jobs.map(() => false)
  const running = jobs.map(([name, duration], index) =>
    Effect.tap(Api.fetch(name, duration), () =>
      Effect.sync(() => {
        ended[index] = true
      }),
    ),
  )
  const page = Effect.tap(Api.fetch("page", "0.4 seconds"), () =>
    Effect.sync(() => done.splice(0, done.length, ...ended)),
  )
  return Effect.all(
    { results: Effect.all(running, { concurrency: "unbounded" }), page },
    { concurrency: "unbounded" },
  ).pipe(Effect.map(({ results }) => ({ done, results })))
})
