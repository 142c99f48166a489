import { Context, Effect, Exit, type FileSystem, Layer, Path, Scope, Semaphore } from "effect"
import type { ChildProcessSpawner } from "effect/process"
import type { Expected, Request, Task } from "../protocol.ts"
import { Sandbox } from "../sandbox/Sandbox.ts"
import { Workshop } from "../Workshop.ts"
import { hearTask } from "./hearTask.ts"
import { LearnerProcessFailed } from "./LearnerProcessFailed.ts"
import type { Limits, Report } from "./Report.ts"
import { type StartedProcess, startProcess } from "./startProcess.ts"

export interface RunOptions {
  readonly limits: Limits
  /** True for the work of others: all the layers that there are. */
  readonly sealed: boolean
  readonly seed: string
  readonly secretSchedules: number
}

interface Spare {
  readonly key: string
  readonly learner: StartedProcess
  readonly scope: Scope.Closeable
}

/** Runs submissions, each in a process of its own that is gone afterwards with all it started. */
export class LearnerProcess extends Context.Service<
  LearnerProcess,
  {
    /**
     * The reports on these exercises of one author, in order. They share a process as long as each
     * leaves it clean; whoever does not is followed by a fresh one.
     */
    run(
      tasks: ReadonlyArray<Task>,
      options: RunOptions,
    ): Effect.Effect<ReadonlyArray<Report>, LearnerProcessFailed>
    /** Starts a process for the next `run` and does not wait for it to be ready. */
    prepare(options: Pick<RunOptions, "limits" | "sealed">): Effect.Effect<void>
    /**
     * From now on processes wait, all but the submission loaded, for each next `run`: two of them, as
     * an editor that formats saves twice. They are quickest for what is `expected`, and later on for
     * what was run last. Ends when they wait.
     */
    keepWarm(
      options: Pick<RunOptions, "limits" | "sealed">,
      expected: Expected,
    ): Effect.Effect<void>
  }
>()("@fiberlings/grader/LearnerProcess") {
  static readonly layerNoDeps = Layer.effect(
    LearnerProcess,
    Effect.gen(function* () {
      const services = yield* Effect.context<
        ChildProcessSpawner.ChildProcessSpawner | FileSystem.FileSystem | Path.Path | Sandbox
      >()
      const path = yield* Path.Path
      const { root } = yield* Workshop
      const ours = yield* path.fromFileUrl(new URL("../../../..", import.meta.url))
      const read = [
        path.join(ours, "node_modules"),
        path.join(ours, "packages"),
        path.join(root, "exercises"),
      ]
      const own = yield* Effect.scope
      const spares: Array<Spare> = []
      let isKeptWarm = false
      let runs = 0

      const start = Effect.fnUntraced(function* (options: WarmOptions, expected?: Expected) {
        const scope = yield* Scope.fork(own)
        const { sealed } = options
        const { heap, memory, output } = options.limits
        const learner = yield* startProcess({
          read,
          heap,
          memory,
          output,
          cpu,
          sealed,
          expected,
        }).pipe(
          Scope.provide(scope),
          Effect.onError(() => Scope.close(scope, Exit.void)),
        )
        return { key: keyOf(options), learner, scope } satisfies Spare
      }, Effect.provide(services))

      /** The process that waits, or a new one. */
      const take = Effect.fnUntraced(function* (options: WarmOptions) {
        for (let waiting = spares.shift(); waiting !== undefined; waiting = spares.shift()) {
          if (waiting.key === keyOf(options) && (yield* waiting.learner.isAlive)) return waiting
          yield* Scope.close(waiting.scope, Exit.void)
        }
        return yield* start(options)
      })

      /** The reports on the first exercises, up to the one that spoils the process. */
      const runInOne = Effect.fnUntraced(
        function* (tasks: ReadonlyArray<Task>, options: RunOptions) {
          // Nobody has to wait until it is gone.
          const { learner } = yield* Effect.acquireRelease(take(options), (taken) =>
            Effect.forkIn(Scope.close(taken.scope, Exit.void), own),
          )
          yield* learner.ready
          const { secretSchedules, seed } = options
          yield* learner.ask({ tasks, seed, secretSchedules } satisfies Omit<Request, "nonce">)
          const heard: Array<Omit<Report, "output">> = []
          for (const position of tasks.keys()) {
            const { began, goesOn, messages, stop } = yield* hearTask(
              learner,
              position,
              options.limits,
            )
            if (!began && stop === "exited") break
            heard.push({ stop, messages })
            if (!goesOn) break
          }
          if (heard.at(-1)?.stop === "finished") yield* learner.printed(heard.length)
          return heard.map((one, position) => ({ ...one, output: learner.output.of(position) }))
        },
        // In this order: among the services is the scope of the whole layer, which ends much later.
        Effect.scoped,
        Effect.provide(services),
      )

      const run = Effect.fn("LearnerProcess.run")(
        function* (tasks: ReadonlyArray<Task>, options: RunOptions) {
          const reports: Array<Report> = []
          let lost = 0
          while (reports.length < tasks.length) {
            const more = yield* runInOne(tasks.slice(reports.length), options)
            reports.push(...more)
            // Those that were kept warm may have been killed meanwhile; one more is no accident.
            if (more.length === 0 && ++lost > kept) {
              return yield* new LearnerProcessFailed({ reason: "it ended before it had begun" })
            }
          }
          return reports
        },
        (effect, tasks, options) =>
          // Counted and discounted whatever comes between: an interruption too.
          Effect.acquireUseRelease(
            Effect.sync(() => {
              runs++
            }),
            () => effect,
            () => {
              runs--
              const expected = tasks.at(-1)
              return isKeptWarm && expected !== undefined
                ? Effect.forkIn(Effect.delay(replace(options, expected), aMoment), own)
                : Effect.void
            },
          ),
        Effect.catchTags({
          PlatformError: ({ message }) => new LearnerProcessFailed({ reason: message }),
          BadArgument: ({ message }) => new LearnerProcessFailed({ reason: message }),
        }),
      )

      /** Not while somebody waits for another one: it would take the processor from that. */
      const replace = (options: WarmOptions, expected: Expected) =>
        Effect.suspend(() => (runs === 0 ? keepWarm(options, expected) : Effect.void))

      const oneAtATime = yield* Semaphore.make(1)
      const keepWarm = (options: WarmOptions, expected: Expected): Effect.Effect<void> =>
        Effect.gen(function* () {
          isKeptWarm = true
          while (spares.length < kept) {
            const spare = yield* start(options, expected)
            spares.push(spare)
            yield* spare.learner.ready
          }
        }).pipe(oneAtATime.withPermit, Effect.ignore)

      const prepare = (options: WarmOptions): Effect.Effect<void> =>
        Effect.ignore(Effect.map(start(options), (spare) => spares.push(spare)))

      return LearnerProcess.of({ run, prepare, keepWarm })
    }),
  )
  static readonly layer = this.layerNoDeps.pipe(Layer.provide(Sandbox.layer))
}

type WarmOptions = Pick<RunOptions, "limits" | "sealed">

/** How many processes wait. */
const kept = 2

/** Who has just saved may save again: what is interrupted by that is followed by the next run. */
const aMoment = "50 millis"

/** Two processes with the same key are the same to a submission. */
const keyOf = ({ limits, sealed }: WarmOptions): string =>
  JSON.stringify([limits.heap, limits.memory, limits.output, sealed])

/** Seconds of processor time: more than any honest class of exercises takes, loading included. */
const cpu = 120
