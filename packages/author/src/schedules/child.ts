/**
 * Runs right programs of one exercise under very many schedules: what to run comes as JSON in the
 * first argument, what came of it goes as JSON to standard output. These programs are the workshop's
 * own; a submission is never loaded here.
 */
import { resolveWorkshopImports } from "@fiberlings/grader/workshopImports"
import { type Check, proveSchedules } from "@fiberlings/testkit"
import { nodeHost } from "@fiberlings/testkit/nodeHost"
import { Effect, Schema } from "effect"
import { ScheduleTask } from "./ScheduleTask.ts"

resolveWorkshopImports()
const {
  checks: url,
  most,
  pct,
  programs,
} = Schema.decodeSync(Schema.fromJsonString(ScheduleTask))(process.argv[2] ?? "")
const checks: ReadonlyArray<Check> = (await import(url)).default
const found = []
for (const program of programs) {
  const module = await import(program.url)
  for (const check of checks) {
    const proofs = await Effect.runPromise(
      Effect.provide(proveSchedules(check, module, { most, pct, seed: "proof" }), nodeHost),
    )
    found.push(...proofs.map((proof) => ({ ...proof, program: program.name })))
  }
}
// Programs may print; the last line is ours.
console.log(`\n${JSON.stringify(found)}`)
process.exit(0)
