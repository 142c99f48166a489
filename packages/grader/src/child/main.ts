/**
 * The learner's process: loads the submission, runs the first half of every check in the simulator
 * and reports what happened. It decides nothing.
 */
import { readFileSync, writeSync } from "node:fs"
import { type Check, gatherEvidence, repeatRun } from "@fiberlings/testkit"
import { nodeHost } from "@fiberlings/testkit/nodeHost"
import { Effect, Predicate, Schema } from "effect"
import { type Message, Request } from "../protocol.ts"
import { resolveWorkshopImports } from "../workshopImports.ts"
import { describeError, isCompileError } from "./describeError.ts"
import { loadSubmission } from "./loadSubmission.ts"

// Taken before the submission is loaded: its code may replace them.
const { stringify } = JSON
const { exit } = process

const report = (message: Message): void => {
  const line = Buffer.from(`${stringify(message)}\n`)
  for (let sent = 0; sent < line.length; ) sent += writeSync(3, line, sent)
}

const finish = (): never => exit.call(process, 0)

// Node queues in memory what a pipe does not take at once, without end in a program that never rests.
for (const stream of [process.stdout, process.stderr]) {
  const handle: unknown = Reflect.get(stream, "_handle")
  if (Predicate.hasProperty(handle, "setBlocking") && typeof handle.setBlocking === "function") {
    handle.setBlocking(true)
  }
}

const request = Schema.decodeSync(Schema.fromJsonString(Request))(readFileSync(0, "utf8"))

const crash = (error: unknown): never => {
  report({ _tag: "Crashed", message: describeError(error, request.exercise) })
  return finish()
}
process.on("uncaughtException", crash)
process.on("unhandledRejection", crash)

report({ _tag: "Ready" })

resolveWorkshopImports()
const load = () =>
  loadSubmission(request.exercise, request.source).catch((error: unknown) => {
    const status = isCompileError(error) ? "does-not-compile" : "crashed"
    report({ _tag: "LoadFailed", status, message: describeError(error, request.exercise) })
    return finish()
  })

const submission = await load()
const checks: ReadonlyArray<Check> = (await import(request.checks)).default
const { only, seed } = request
for (const [index, check] of checks.entries()) {
  if (only !== null && only.check !== index) continue
  const evidence = await Effect.runPromise(
    (only === null
      ? gatherEvidence(check, submission, seed)
      : repeatRun(check, submission, seed, only)
    ).pipe(Effect.provide(nodeHost)),
  )
  report({ _tag: "Checked", index, evidence })
}
// A rejection that nobody handles is announced a turn of the event loop later.
await new Promise((resolve) => setImmediate(resolve))
report({ _tag: "Done" })
finish()
