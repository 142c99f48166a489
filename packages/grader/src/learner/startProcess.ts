import { randomBytes } from "node:crypto"
import { Deferred, Effect, Fiber, Latch, Option, Path, Queue, Schema, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { argumentsFor, type Expected, marker, Message, readyLine, Request } from "../protocol.ts"
import type { ProcessEnd } from "../sandbox/limitReached.ts"
import { Sandbox } from "../sandbox/Sandbox.ts"
import { LearnerProcessFailed } from "./LearnerProcessFailed.ts"
import { Output } from "./Output.ts"

/** What is around a process. */
export interface Surroundings {
  /** What it may read: absolute paths. */
  readonly read: ReadonlyArray<string>
  /** JavaScript heap and all memory, in megabytes; processor time, in seconds. */
  readonly heap: number
  readonly memory: number
  readonly cpu: number
  /** How many characters it may print for one exercise. */
  readonly output: number
  /** True for the work of others. */
  readonly sealed: boolean
  /** Given for a process that is to wait: it may take longer to be ready, and is quicker then. */
  readonly expected: Expected | undefined
}

/** What is heard of a process: its messages, or why there will be none any more. */
export type Heard = Message | { readonly _tag: "Closed" } | { readonly _tag: "Violated" }

/** A process that loads all but the submission, and then waits to be asked. */
export interface StartedProcess {
  readonly pid: number
  /** Ends when the process is ready; fails when it never will be. */
  readonly ready: Effect.Effect<void, LearnerProcessFailed>
  /** Says what there is to do: once. */
  readonly ask: (request: Omit<Request, "nonce">) => Effect.Effect<unknown>
  readonly heard: Queue.Dequeue<Heard>
  readonly output: Output
  /** Ends when the exercise that runs has printed more than it may. */
  readonly tooMuch: Effect.Effect<void>
  /** Ends when all that the first `tasks` exercises have printed is there. */
  readonly printed: (tasks: number) => Effect.Effect<void>
  /** Whether it could still be asked. */
  readonly isAlive: Effect.Effect<boolean>
  /** How the process ended, once it has. */
  readonly end: Effect.Effect<ProcessEnd>
}

/** What a process that is done has said may still be on its way for so long. */
const lastWords = "5 seconds"
const keptWords = 10_000
const silence = "it said nothing"
/** Long enough for a slow disk: beyond it something is wrong with the installation. */
const startUp = "60 seconds"

/** Starts a process, which is killed with the scope, with all that it has started. */
export const startProcess = Effect.fnUntraced(function* (surroundings: Surroundings) {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const sandbox = yield* Sandbox
  const path = yield* Path.Path
  const script = yield* path.fromFileUrl(new URL("../child/main.ts", import.meta.url))
  const { expected } = surroundings
  const { args, command, env } = yield* sandbox.command({
    ...surroundings,
    script,
    args: expected === undefined ? [] : argumentsFor(expected),
  })
  const nonce = randomBytes(16).toString("hex")
  const asked = yield* Deferred.make<string>()
  const child = yield* spawner.spawn(
    ChildProcess.make(command, args, {
      stdin: Stream.encodeText(Stream.fromEffect(Deferred.await(asked))),
      additionalFds: { fd3: { type: "output" } },
      env,
      extendEnv: false,
      killSignal: "SIGKILL",
    }),
  )

  const output = new Output(marker(nonce))
  const tooMuch = yield* Latch.make()
  const printed = yield* Queue.unbounded<void>()
  let said = ""
  const print = child.stdout.pipe(
    Stream.decodeText(),
    Stream.runForEach((text) => {
      const ended = output.ended
      output.add(text)
      if (output.ended > ended) return Queue.offer(printed, undefined)
      return output.printed > surroundings.output ? tooMuch.open : Effect.void
    }),
  )
  const say = child.stderr.pipe(
    Stream.decodeText(),
    Stream.runForEach((text) => {
      said = (said + text).slice(-keptWords)
      return output.count(text) > surroundings.output ? tooMuch.open : Effect.void
    }),
  )
  const printing = yield* Effect.forkScoped(
    Effect.ignore(Effect.all([print, say], { concurrency: 2 })),
  )

  const heard = yield* Queue.unbounded<Heard>()
  const ready = yield* Deferred.make<void, LearnerProcessFailed>()
  const hear = (line: string) => {
    if (line === readyLine) return Deferred.succeed(ready, undefined)
    const message = line.startsWith(`${nonce} `)
      ? decodeMessage(line.slice(nonce.length + 1))
      : Option.none()
    return Queue.offer(
      heard,
      Option.getOrElse(message, () => violated),
    )
  }
  yield* child
    .getOutputFd(3)
    .pipe(
      Stream.decodeText(),
      Stream.splitLines,
      Stream.runForEach(hear),
      Effect.ignore,
      Effect.andThen(Queue.offer(heard, closed)),
      Effect.andThen(Fiber.join(printing)),
      Effect.andThen(
        Effect.suspend(() =>
          Deferred.fail(ready, new LearnerProcessFailed({ reason: said || silence })),
        ),
      ),
      Effect.forkScoped,
    )
  return {
    pid: child.pid,
    ready: Deferred.await(ready).pipe(
      Effect.timeoutOrElse({
        duration: startUp,
        orElse: () => new LearnerProcessFailed({ reason: said || silence }),
      }),
    ),
    ask: (request) => Deferred.succeed(asked, encodeRequest({ ...request, nonce })),
    heard,
    output,
    tooMuch: tooMuch.await,
    printed: (tasks) =>
      Effect.whileLoop({
        while: () => output.ended < tasks,
        body: () => Queue.take(printed),
        step: () => {},
      }).pipe(Effect.timeoutOption(lastWords), Effect.asVoid),
    isAlive: Effect.orElseSucceed(child.isRunning, () => false),
    end: child.exitCode.pipe(
      Effect.map((exitCode) => ({ exitCode, signal: null })),
      Effect.catch((error) => Effect.succeed({ exitCode: null, signal: signalIn(error.message) })),
      Effect.timeoutOrElse({
        duration: lastWords,
        orElse: () => Effect.succeed({ exitCode: null, signal: null }),
      }),
      Effect.tap(() => Effect.timeoutOption(Fiber.await(printing), lastWords)),
      Effect.map((end) => ({ ...end, stderr: said })),
    ),
  } satisfies StartedProcess
})

/** Effect tells of a death by a signal in a sentence. */
const signalIn = (message: string): NodeJS.Signals | null =>
  (/\bSIG[A-Z0-9]+\b/.exec(message)?.[0] ?? null) as NodeJS.Signals | null

const violated = { _tag: "Violated" } as const
const closed = { _tag: "Closed" } as const
const encodeRequest = Schema.encodeSync(Schema.fromJsonString(Request))
const decodeMessage = Schema.decodeOption(Schema.fromJsonString(Message))
