import type { Diagnostic } from "@fiberlings/core"
import {
  Context,
  Duration,
  Effect,
  Exit,
  Fiber,
  FileSystem,
  Layer,
  Option,
  Schema,
  Scope,
  Semaphore,
} from "effect"
import { ChildProcessSpawner } from "effect/process"
import { type BrokenExpectation, brokenExpectations } from "./brokenExpectations.ts"
import { describeDiagnostics } from "./describeDiagnostics.ts"
import { findTypeServers } from "./findTypeServers.ts"
import { openTypeProject, type TypeProject } from "./TypeProject.ts"

/** What came of checking the types of one submission. */
export type TypeReport =
  | {
      readonly _tag: "Checked"
      /** Of the submission, by line. */
      readonly diagnostics: ReadonlyArray<Diagnostic>
      /** Checks whose expectations about the submission's types do not hold, in their order. */
      readonly expectations: ReadonlyArray<BrokenExpectation>
    }
  /** Nothing was learnt: the type checker was busy for so long with this text that it was stopped. */
  | { readonly _tag: "Stopped"; readonly after: Duration.Duration }
  /** Not known yet. */
  | { readonly _tag: "Pending" }
  /** Nothing can be learnt here; the reason is a sentence. */
  | { readonly _tag: "Unavailable"; readonly reason: string }

/** A submission, and the checks of the exercise in whose place it stands. */
export interface TypedSubmission {
  readonly source: string
  /** Absolute path of the exercise.test.ts. */
  readonly checks: string
}

interface Settings {
  /** Executables to try in turn. Default: `findTypeServers()`. */
  readonly servers?: ReadonlyArray<string>
  /** How long one submission may take, when the type checker is running already. */
  readonly deadline?: Duration.Duration
}

/**
 * An exercise has some thousand characters. Beyond these, what is left is a file that was made to
 * cost memory: half a megabyte of brackets took 820 MB.
 */
const mostCharacters = 100_000

/** A slow disk is no fault: TypeScript reads some 500 files to begin with. */
const startUp = Duration.seconds(60)

class NoTypeServer extends Schema.TaggedError<NoTypeServer>()("NoTypeServer", {
  reason: Schema.String,
}) {
  override get message() {
    return `Types are not checked here: ${this.reason}`
  }
}

interface Running extends TypeProject {
  readonly stop: Effect.Effect<void>
}

/**
 * Checks the types of submissions, with Effect's own diagnostics, in one resident process of
 * TypeScript that starts at the first need. A submission is checked as a text in memory: nothing is
 * written, and nothing of the workshop's folder is read but the checks. One at a time.
 */
export class TypeChecker extends Context.Service<
  TypeChecker,
  {
    check(submission: TypedSubmission): Effect.Effect<TypeReport>
    /** Starts the process ahead of the first check. */
    readonly warm: Effect.Effect<void>
    /** Of the process, while there is one: the leader of its group. */
    readonly pid: Effect.Effect<Option.Option<number>>
  }
>()("@fiberlings/grader/TypeChecker") {
  static readonly layerWith = (settings: Settings) =>
    Layer.effect(
      TypeChecker,
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
        const life = yield* Scope.Scope
        const { deadline = Duration.seconds(5), servers = findTypeServers() } = settings
        const oneAtATime = yield* Semaphore.make(1)
        let running: Running | undefined
        let unavailable: NoTypeServer | undefined

        const start = Effect.fnUntraced(function* (executable: string) {
          const scope = yield* Scope.fork(life)
          const stop = Effect.suspend(() => {
            running = undefined
            return Scope.close(scope, Exit.void)
          })
          const project = yield* openTypeProject(executable).pipe(
            Effect.timeoutOrElse({
              duration: startUp,
              orElse: () => Effect.fail(new NoTypeServer({ reason: "it did not start in time" })),
            }),
            Scope.provide(scope),
            Effect.provideService(ChildProcessSpawner.ChildProcessSpawner, spawner),
            Effect.onError(() => stop),
          )
          running = { ...project, stop }
          return running
        })
        const started = Effect.gen(function* () {
          if (running !== undefined) return running
          if (unavailable !== undefined) return yield* unavailable
          let reason = "neither @effect/tsgo nor typescript has a binary for this platform."
          for (const server of servers) {
            const attempt = yield* Effect.result(start(server))
            if (attempt._tag === "Success") return attempt.success
            reason = attempt.failure.message
          }
          unavailable = new NoTypeServer({ reason })
          return yield* unavailable
        })

        /** A process that is gone is not this submission's fault, unless the next one goes too. */
        const diagnose = Effect.fnUntraced(function* (
          source: string,
          checks: string,
          isWanted: () => boolean,
        ) {
          for (let attempt = 1; attempt <= 2; attempt++) {
            const project = yield* started
            const found = yield* project.diagnose(source, checks, isWanted).pipe(
              Effect.timeoutOption(deadline),
              Effect.catchTag("TypeServerGone", () => Effect.succeed("gone" as const)),
            )
            if (found !== "gone" && Option.isSome(found)) return found
            yield* project.stop
            if (found !== "gone") return found
          }
          return Option.none()
        })

        const report = Effect.fnUntraced(function* (
          { checks, source }: TypedSubmission,
          isWanted: () => boolean,
        ) {
          if (source.length > mostCharacters) {
            return {
              _tag: "Unavailable",
              reason: `The file has ${source.length} characters; types are checked up to ${mostCharacters}.`,
            } satisfies TypeReport
          }
          const text = yield* fs.readFileString(checks)
          const found = yield* diagnose(source, text, isWanted)
          if (Option.isNone(found)) {
            return { _tag: "Stopped", after: deadline } satisfies TypeReport
          }
          const diagnostics = describeDiagnostics(found.value, source)
          const hasErrors = diagnostics.some(({ severity }) => severity === "error")
          return {
            _tag: "Checked",
            diagnostics,
            expectations: brokenExpectations(found.value.checks, text, { source, hasErrors }),
          } satisfies TypeReport
        })

        /**
         * In a fiber of its own: who stops waiting for it leaves the process as it has to be. The
         * work is told, so that an outdated text does not keep the next one waiting.
         */
        const alone = <A, E>(work: (isWanted: () => boolean) => Effect.Effect<A, E>) =>
          Effect.suspend(() => {
            let wanted = true
            return oneAtATime
              .withPermits(1)(Effect.suspend(() => work(() => wanted)))
              .pipe(
                Effect.forkIn(life),
                Effect.flatMap(Fiber.join),
                Effect.onInterrupt(() =>
                  Effect.sync(() => {
                    wanted = false
                  }),
                ),
              )
          })

        return TypeChecker.of({
          check: (submission) =>
            alone((isWanted) => report(submission, isWanted)).pipe(
              Effect.catch((error) =>
                Effect.succeed<TypeReport>({ _tag: "Unavailable", reason: error.message }),
              ),
            ),
          warm: alone(() => started).pipe(Effect.ignore),
          pid: Effect.sync(() => Option.fromUndefinedOr(running?.pid)),
        })
      }),
    )
  static readonly layer = this.layerWith({})
}
