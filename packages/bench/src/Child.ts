import { fileURLToPath } from "node:url"
import { Effect, Schema } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"

/** What a child process measured of itself, from the moment at which it had loaded everything. */
export const Measurement = Schema.Struct({
  /** Wall time of each part, in seconds. */
  wall: Schema.Array(Schema.Finite),
  /** Processor time of all parts together, in seconds. */
  cpu: Schema.Finite,
  /** The largest size of the process in memory, in bytes; null where nobody tells. */
  memory: Schema.NullOr(Schema.Finite),
})
export type Measurement = typeof Measurement.Type

/** What a child process measured of the machine while it and all that it started were at work. */
export const MachineMeasurement = Schema.Struct({
  /** Wall time in seconds. */
  wall: Schema.Finite,
  /** Processor time in seconds. */
  cpu: Schema.Finite,
})
export type MachineMeasurement = typeof MachineMeasurement.Type

/** The same of a cohort that was graded. */
export const CohortMeasurement = Schema.Struct({
  ...MachineMeasurement.fields,
  /** Of the process that judges, in bytes, after each submission. */
  sizes: Schema.Array(Schema.Finite),
})
export type CohortMeasurement = typeof CohortMeasurement.Type

const Graded = Schema.Struct({ ...MachineMeasurement.fields, submissions: Schema.Int })

/** What came of a cohort with hostile submissions, and of its honest ones alone. */
export const HostileMeasurement = Schema.Struct({
  /** Each different honest submission, with a grader of its own. */
  alone: Graded,
  together: Graded,
  /** Honest submissions of the cohort whose verdicts were held against those alone. */
  compared: Schema.Int,
  /** The names of those that got others. */
  different: Schema.Array(Schema.String),
  /** The names of hostile submissions that passed. */
  hostilePassed: Schema.Array(Schema.String),
  /** The names of submissions that the grader failed on. */
  faults: Schema.Array(Schema.String),
})
export type HostileMeasurement = typeof HostileMeasurement.Type

/** A program in children/ that prints what it measured. */
export interface Child {
  readonly name: string
  readonly command: string
  readonly file: string
}

const path = (file: string) => fileURLToPath(new URL(`children/${file}`, import.meta.url))

const node = (name: string, file: string): Child => ({
  name,
  command: process.execPath,
  file: path(file),
})

export const effect = node("Effect", "effect.ts")
export const promises = node("Promise.all", "promises.ts")
export const recordedRuns = node("recorded runs", "recordedRuns.ts")
export const grading = node("fiberlings", "grading.ts")
export const vitestRuns = node("vitest run", "vitestRuns.ts")
export const cohort = node("cohort", "cohort.ts")
export const hostile = node("hostile", "hostile.ts")
const asyncio: Child = { name: "asyncio", command: "python3", file: path("asyncio_peer.py") }

const hasPython = Effect.gen(function* () {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const exitCode = spawner.exitCode(ChildProcess.make("python3", ["--version"]))
  return yield* Effect.match(exitCode, {
    onFailure: () => false,
    onSuccess: (code) => code === 0,
  })
})

/** The same work under three runtimes. Python is left out where there is none. */
export const runtimes = Effect.map(hasPython, (has) =>
  has ? [effect, asyncio, promises] : [effect, promises],
)

type Arguments = ReadonlyArray<string | number>

/** Runs a child alone and hands over what it measured. */
export const runChild = Effect.fnUntraced(function* ({ command, file }: Child, ...args: Arguments) {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const output = yield* spawner.string(ChildProcess.make(command, [file, ...args.map(String)]))
  return yield* Schema.decodeEffect(Schema.fromJsonString(Measurement))(output)
})

/** Runs a child, and hands over the JSON that it prints. */
export const runAndDecode = <S extends Schema.ConstraintDecoder<unknown>>(result: S) =>
  Effect.fnUntraced(function* ({ command, file }: Child, ...args: Arguments) {
    const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
    const line = [file, ...args.map(String)]
    const output = yield* spawner.string(ChildProcess.make(command, line, { stderr: "inherit" }))
    return yield* Schema.decodeEffect(Schema.fromJsonString(result))(output)
  })
