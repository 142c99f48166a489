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

const decode = Schema.decodeEffect(Schema.fromJsonString(Measurement))

/** A program in children/ that prints one Measurement. */
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
const asyncio: Child = { name: "asyncio", command: "python3", file: path("asyncio_peer.py") }

/** The same work under three runtimes. Python is left out where there is none. */
export const runtimes = Effect.gen(function* () {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const exitCode = spawner.exitCode(ChildProcess.make("python3", ["--version"]))
  const hasPython = yield* Effect.match(exitCode, {
    onFailure: () => false,
    onSuccess: (code) => code === 0,
  })
  return hasPython ? [effect, asyncio, promises] : [effect, promises]
})

/** Runs a child alone and hands over what it measured. */
export const runChild = Effect.fnUntraced(function* (
  { command, file }: Child,
  ...args: ReadonlyArray<string | number>
) {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const output = yield* spawner.string(ChildProcess.make(command, [file, ...args.map(String)]))
  return yield* decode(output)
})
