import { Context, Deferred, Duration, Effect, Fiber, Layer, Path, Schema, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { Message, Request } from "./protocol.ts"

/** Why the learner's process was not, or could not be, heard to the end. */
export type Stop = "finished" | "exited" | "time-limit" | "output-limit" | "protocol-violation"

/** All that is known of one submission's process. */
export interface Report {
  readonly stop: Stop
  readonly messages: ReadonlyArray<Message>
  /** What the submission printed, shortened. */
  readonly output: string
}

export interface Limits {
  /** How long the submission may run, once the workshop's own modules are loaded. */
  readonly time: Duration.Duration
  /** How many characters it may print before it is stopped. */
  readonly output: number
  /** JavaScript heap, in megabytes. */
  readonly heap: number
}

export const defaultLimits: Limits = {
  time: Duration.seconds(5),
  output: 1_000_000,
  heap: 512,
}

/** The learner's process could not be started: not the learner's fault. */
export class LearnerProcessFailed extends Schema.TaggedError<LearnerProcessFailed>()(
  "LearnerProcessFailed",
  { cause: Schema.Defect() },
) {
  override get message() {
    return `The process that runs exercises could not be started: ${String(this.cause)}`
  }
}

/** Long enough for a slow disk: beyond it something is wrong with the installation. */
const startUp = Duration.seconds(60)
const lastWords = Duration.millis(500)
const keptOutput = 10_000

/** Runs submissions, each in a process of its own that is gone afterwards with all it started. */
export class LearnerProcess extends Context.Service<
  LearnerProcess,
  { run(request: Request, limits?: Limits): Effect.Effect<Report, LearnerProcessFailed> }
>()("@fiberlings/grader/LearnerProcess") {
  static readonly layer = Layer.effect(
    LearnerProcess,
    Effect.gen(function* () {
      const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
      const path = yield* Path.Path
      const main = yield* path.fromFileUrl(new URL("./child/main.ts", import.meta.url))

      const run = Effect.fn("LearnerProcess.run")(
        function* (request: Request, limits: Limits = defaultLimits) {
          const child = yield* spawner.spawn(
            ChildProcess.make(
              process.execPath,
              [`--max-old-space-size=${limits.heap}`, "--no-warnings", main],
              {
                stdin: Stream.encodeText(Stream.make(encodeRequest(request))),
                additionalFds: { fd3: { type: "output" } },
                env: childEnvironment,
                extendEnv: false,
                killSignal: "SIGKILL",
              },
            ),
          )
          const messages: Array<Message> = []
          const ready = yield* Deferred.make<void>()

          const listen = child.getOutputFd(3).pipe(
            Stream.decodeText(),
            Stream.splitLines,
            Stream.mapEffect((line) => decodeMessage(line)),
            Stream.tap((message) => {
              messages.push(message)
              return message._tag === "Ready" ? Deferred.succeed(ready, undefined) : Effect.void
            }),
            Stream.takeUntil((message) => final.has(message._tag)),
            Stream.runDrain,
            Effect.map(
              (): Stop => (final.has(messages.at(-1)?._tag ?? "") ? "finished" : "exited"),
            ),
            Effect.catchTag("SchemaError", () => Effect.succeed<Stop>("protocol-violation")),
          )
          let output = ""
          let printed = 0
          const print = yield* child.all.pipe(
            Stream.decodeText(),
            Stream.takeWhile((text) => {
              printed += text.length
              output = (output + text).slice(0, keptOutput)
              return printed <= limits.output
            }),
            Stream.runDrain,
            Effect.forkScoped,
          )
          const overflow = Fiber.join(print).pipe(
            Effect.andThen(() =>
              printed > limits.output ? Effect.succeed<Stop>("output-limit") : Effect.never,
            ),
          )
          const expire = Deferred.await(ready).pipe(
            Effect.timeoutOrElse({ duration: startUp, orElse: () => Effect.void }),
            Effect.andThen(Effect.sleep(limits.time)),
            Effect.as<Stop>("time-limit"),
          )
          const stop = yield* Effect.raceAllFirst([listen, overflow, expire])
          // What it printed last may still be on its way.
          if (stop === "finished") yield* Effect.timeoutOption(Fiber.join(print), lastWords)
          if (messages.length === 0) {
            return yield* new LearnerProcessFailed({ cause: output || "it said nothing" })
          }
          return { stop, messages, output } satisfies Report
        },
        Effect.scoped,
        Effect.catchTag("PlatformError", (cause) =>
          Effect.fail(new LearnerProcessFailed({ cause })),
        ),
      )
      return LearnerProcess.of({ run })
    }),
  )
}

const final: ReadonlySet<string> = new Set(["Done", "LoadFailed", "Crashed"])

const encodeRequest = Schema.encodeSync(Schema.fromJsonString(Request))
const decodeMessage = Schema.decodeEffect(Schema.fromJsonString(Message))

/** Nothing of the user's environment: there may be secrets in it. Windows needs its own folder. */
const childEnvironment: Record<string, string | undefined> = {
  SystemRoot: process.env.SystemRoot,
}
