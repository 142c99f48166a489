import { Sandbox } from "@fiberlings/grader"
import { Console, Effect, Runtime, Schema } from "effect"
import { doctorView } from "../doctor/doctorView.ts"
import { isHealthy } from "../doctor/Finding.ts"
import { findingsOf } from "../doctor/findingsOf.ts"
import { gatherFacts } from "../doctor/gatherFacts.ts"
import { Screen } from "../Screen.ts"
import { inWorkshop } from "../commands/root.ts"

/** The workshop cannot work here. Everything has been said already; only the exit code, 3, is left. */
export class InstallationBroken extends Schema.TaggedError<InstallationBroken>()(
  "InstallationBroken",
  {},
) {
  override readonly [Runtime.errorExitCode] = 3
  override readonly [Runtime.errorReported] = false
}

/** What `fiberlings doctor` does. */
export const doctor = Effect.fn(function* ({ json }: { readonly json: boolean }) {
  const { columns, paint } = yield* Screen
  const facts = yield* Effect.provide(gatherFacts, Sandbox.layer)
  const findings = findingsOf(facts)
  const healthy = isHealthy(findings)
  const text = json
    ? JSON.stringify({ healthy, findings, layers: facts.layers }, undefined, 2)
    : doctorView(findings, Math.min(yield* columns, 80), paint).join("\n")
  yield* Console.log(text)
  if (!healthy) return yield* new InstallationBroken()
}, inWorkshop)
