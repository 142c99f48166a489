import { createHash } from "node:crypto"
import type { Exercise, Run, Verdict } from "@fiberlings/core"
import type { Check, CheckedRun } from "@fiberlings/testkit"
import { Context, Effect, Fiber, FileSystem, Layer, Option, Path, Schema } from "effect"
import { GradingSecret } from "./GradingSecret.ts"
import { judgeReport } from "./judgeReport.ts"
import { LearnerProcess } from "./learner/LearnerProcess.ts"
import { defaultLimits, type Limits } from "./learner/Report.ts"
import { type Picture, pictureOf } from "./pictures/pictureOf.ts"
import { hashOf, type ReplayToken } from "./ReplayToken.ts"
import { TypeChecker, type TypeReport } from "./types/TypeChecker.ts"
import { Workshop } from "./Workshop.ts"
import { refuseSubmissions, resolveWorkshopImports } from "./workshopImports.ts"

resolveWorkshopImports()
refuseSubmissions()

/** An exercise's checks could not be loaded, or its process not be started: our fault. */
export class GraderFailed extends Schema.TaggedError<GraderFailed>()("GraderFailed", {
  exercise: Schema.String,
  cause: Schema.Defect(),
}) {
  override get message() {
    return `${this.exercise} could not be graded: ${this.cause instanceof Error ? this.cause.message : String(this.cause)}`
  }
}

export interface Graded {
  readonly verdict: Verdict
  /** In the order of the checks, those of which there is a run. */
  readonly pictures: ReadonlyArray<Picture>
}

/** One text, and the exercise in whose place it stands. */
export interface SubmittedFile {
  readonly exercise: Exercise
  readonly source: string
}

export interface GradeOptions {
  readonly limits?: Limits
  /** True for the work of others: in all the layers that this machine has. Default: false. */
  readonly sealed?: boolean
  /**
   * Is told what one's own runs came to when the types take longer: what a verdict says of types is
   * still missing there, so that what has passed may not have passed in the end.
   */
  readonly onBehaviour?: (graded: ReadonlyArray<Graded>) => Effect.Effect<void>
}

/** What makes the name of a file's module another one than those of the same exercise before it. */
const again = (files: ReadonlyArray<SubmittedFile>, index: number): string => {
  const { exercise } = files[index]!
  const before = files.slice(0, index).filter((file) => file.exercise.id === exercise.id).length
  return before === 0 ? "" : `?again=${before}`
}

/** A run that was repeated, beside the ordinary one of the same program. */
export interface Replayed {
  readonly check: string
  readonly ordinary: Run
  readonly repeated: CheckedRun
}

/** Grades one text in the place of one exercise. Never loads that text into this process. */
export class Grader extends Context.Service<
  Grader,
  {
    grade(
      exercise: Exercise,
      source: string,
      options?: GradeOptions,
    ): Effect.Effect<Verdict, GraderFailed>
    /** The verdict together with the recorded runs that it rests on. */
    gradeWithPictures(
      exercise: Exercise,
      source: string,
      options?: GradeOptions,
    ): Effect.Effect<Graded, GraderFailed>
    /**
     * Several files of one author, in this order: in one process, as long as none of them breaks
     * it. Each verdict is the one that the file gets by itself.
     */
    gradeAll(
      files: ReadonlyArray<SubmittedFile>,
      options?: GradeOptions,
    ): Effect.Effect<ReadonlyArray<Graded>, GraderFailed>
    /**
     * From now on a process waits for each next grading, first of all of this exercise, with all but
     * the submission loaded. Ends when one does, and the type checker too.
     */
    keepWarm(exercise: Exercise): Effect.Effect<void>
    /** Runs what a token names once more. The text has to be the one that the token was made for. */
    replay(
      exercise: Exercise,
      source: string,
      token: ReplayToken,
    ): Effect.Effect<Replayed | undefined, GraderFailed>
  }
>()("@fiberlings/grader/Grader") {
  static readonly layerNoDeps = Layer.effect(
    Grader,
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const workshop = yield* Workshop
      const learner = yield* LearnerProcess
      const typeChecker = yield* TypeChecker
      const secret = yield* GradingSecret
      const ours = yield* path.fromFileUrl(new URL("../../..", import.meta.url))
      const folders = [...new Set([workshop.root, ours])].map((folder) => path.join(folder, "/"))

      /** The URL of a module of ours as it is now: a changed file has another one. */
      const urlOf = Effect.fnUntraced(function* (file: string) {
        const text = yield* fs.readFileString(file)
        const version = createHash("sha256").update(text).digest("hex").slice(0, 16)
        const url = yield* path.toFileUrl(file)
        return `${url.href}?version=${version}`
      })

      /** Loads a module of ours. A changed file is loaded anew, an unchanged one only once. */
      const load = (url: string) =>
        Effect.tryPromise((): Promise<Readonly<Record<string, unknown>>> => import(url))

      const filesOf = Effect.fnUntraced(function* (exercise: Exercise) {
        const folder = workshop.exerciseFolder(exercise)
        const checksFile = path.join(folder, "exercise.test.ts")
        const exerciseUrl = yield* path.toFileUrl(path.join(folder, "exercise.ts"))
        const checksUrl = yield* urlOf(checksFile)
        const checks = (yield* load(checksUrl)).default as ReadonlyArray<Check>
        return { checks, checksFile, urls: { exercise: exerciseUrl.href, checks: checksUrl } }
      })

      const gradeAll = Effect.fn("Grader.gradeAll")(function* (
        files: ReadonlyArray<SubmittedFile>,
        options: GradeOptions = {},
      ) {
        const { limits = defaultLimits, onBehaviour, sealed = false } = options
        // Those who may gain from passing are tried harder than a learner at home.
        const secretSchedules = sealed ? 20 : 1
        return yield* Effect.gen(function* () {
          const all = yield* Effect.forEach(files, ({ exercise }) => filesOf(exercise))
          const tasks = all.map(({ urls }, index) => ({
            ...urls,
            // A module is loaded once under a name: another text for the same exercise has its own.
            exercise: `${urls.exercise}${again(files, index)}`,
            source: files[index]!.source,
            only: null,
          }))
          const drawn = { seed: secret, secretSchedules }
          const typing = yield* Effect.forkChild(
            Effect.forEach(files, ({ source }, index) =>
              typeChecker.check({ source, checks: all[index]!.checksFile }),
            ),
          )
          const reports = yield* learner.run(tasks, { limits, sealed, ...drawn })
          const judge = (types: ReadonlyArray<TypeReport>) =>
            Effect.forEach(files, ({ exercise, source }, index) => {
              const { checks } = all[index]!
              const submission = {
                exercise: exercise.id,
                source,
                checks,
                types: types[index]!,
                folders,
                ...drawn,
              }
              const { judgements, verdict } = judgeReport(submission, reports[index]!, limits)
              const token = { exercise: exercise.number, seed: secret, hash: hashOf(source) }
              const solutionFile = path.join(workshop.solutionFolder(exercise), "solution.ts")
              const solution = Effect.flatMap(urlOf(solutionFile), load)
              return Effect.map(
                Effect.forEach(checks, (check, position) =>
                  pictureOf(check, position, judgements[position], token, solution),
                ),
                (pictures): Graded => ({ verdict, pictures: pictures.flat() }),
              )
            })
          if (onBehaviour !== undefined && typing.pollUnsafe() === undefined) {
            yield* onBehaviour(yield* judge(files.map(() => ({ _tag: "Pending" }))))
          }
          return yield* judge(yield* Fiber.join(typing))
        }).pipe(
          Effect.mapError((cause) => {
            const exercise = files.map((file) => file.exercise.id).join(", ")
            return new GraderFailed({ exercise, cause })
          }),
        )
      })

      const gradeWithPictures = (exercise: Exercise, source: string, options?: GradeOptions) =>
        Effect.map(gradeAll([{ exercise, source }], options), ([graded]) => graded!)

      const replay = Effect.fn("Grader.replay")(function* (
        exercise: Exercise,
        source: string,
        token: ReplayToken,
      ) {
        return yield* Effect.gen(function* () {
          const { checks, urls } = yield* filesOf(exercise)
          const check = checks[token.check - 1]
          if (check === undefined) return undefined
          const only = { ...token, check: token.check - 1 }
          const options = { limits: defaultLimits, sealed: false, secretSchedules: 0 }
          const [report] = yield* learner.run([{ ...urls, source, only }], {
            ...options,
            seed: token.seed,
          })
          const checked = report?.messages.find((message) => message._tag === "Checked")
          if (checked?.evidence._tag !== "Ran") return undefined
          const [ordinary, repeated] = checked.evidence.runs
          if (ordinary === undefined || repeated === undefined) return undefined
          return { check: check.name, ordinary: ordinary.run, repeated }
        }).pipe(Effect.mapError((cause) => new GraderFailed({ exercise: exercise.id, cause })))
      })

      const keepWarm = Effect.fn("Grader.keepWarm")(function* (exercise: Exercise) {
        // Checks that cannot be loaded are told of by the grading.
        const files = yield* Effect.option(filesOf(exercise))
        const waiting = Option.match(files, {
          onNone: () => Effect.void,
          onSome: ({ urls }) => learner.keepWarm({ limits: defaultLimits, sealed: false }, urls),
        })
        yield* Effect.all([waiting, typeChecker.warm], { concurrency: 2, discard: true })
      })

      return Grader.of({
        gradeAll,
        gradeWithPictures,
        replay,
        keepWarm,
        grade: (exercise, source, options) =>
          Effect.map(gradeWithPictures(exercise, source, options), ({ verdict }) => verdict),
      })
    }),
  )
  static readonly layer = this.layerNoDeps.pipe(
    Layer.provide([LearnerProcess.layer, TypeChecker.layer]),
  )
}
