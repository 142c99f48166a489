import { Api, Database } from "@fiberlings/core"
import { exerciseChecks, gatherEvidence, noLeaks } from "@fiberlings/testkit"
import { nodeHost } from "@fiberlings/testkit/nodeHost"
import { Effect, Fiber } from "effect"
import { decodeRequest, type Expected } from "../protocol.ts"
import { loadChecks } from "./loadChecks.ts"
import { loadSubmission } from "./loadSubmission.ts"
import { restlessness } from "./restlessness.ts"

/** Something of everything that the programs of a workshop do. */
const program = Effect.gen(function* () {
  const report = yield* Effect.forkChild(Api.request("report", "3 seconds"))
  yield* Effect.forEach(
    ["1 second", "2 seconds"] as const,
    (duration, index) => Api.fetch(`part ${index}`, duration),
    { concurrency: "unbounded" },
  )
  const rows = yield* Effect.acquireUseRelease(
    Database.open("reports"),
    (connection) => connection.query("all"),
    (connection) => connection.close,
  )
  const answer = yield* Api.request("answer", "1 second").pipe(
    Effect.retry({ times: 1 }),
    Effect.timeoutOrElse({ duration: "500 millis", orElse: () => Effect.succeed("late") }),
    Effect.catchTag("RequestFailed", () => Effect.succeed("none")),
  )
  return { rows, answer, report: yield* Fiber.join(report) }
})

const checks = exerciseChecks<unknown>(import.meta.url, (check) => [
  check("interrupted", {
    run: () => program,
    scenarios: () => ({
      "all goes well": {},
      "the report fails": { report: { outcome: "fails" } },
    }),
    interruptAt: "everyOperation",
    expect: (run) => [noLeaks(run)],
  }),
])

/** Stands for a submission: what it imports, and something that is no JavaScript. */
const source = `import { Api } from "@fiberlings/core"
import { Effect } from "effect"
export const nothing: Effect.Effect<unknown> = Effect.asVoid(Api.fetch("", 0))`

/** After the first the code is only translated; more than three take longer and make it no quicker. */
const times = 3

/**
 * Does what a grading does, with a program of the workshop's own, until the code for it is compiled:
 * a process that waits has the time, and in a fresh one everything takes three times as long.
 */
export const warmUp = async (expected: Expected): Promise<void> => {
  const restless = restlessness()
  decodeRequest(JSON.stringify({ nonce: "", seed: "", secretSchedules: 1, tasks: [] }))
  // What is wrong with it is found, and told, when it is asked for.
  await loadChecks(expected.checks).catch(() => {})
  await loadSubmission(`${expected.exercise}?warm-up`, source).catch(() => {})
  for (let time = 0; time < times; time++) {
    for (const check of checks) {
      const gather = gatherEvidence(check, {}, "warm-up")
      JSON.stringify(await Effect.runPromise(Effect.provide(gather, nodeHost)))
    }
  }
  await restless()
}
