import { createHash, randomUUID } from "node:crypto"
import type { Exercise, Run, Verdict } from "@fiberlings/core"
import type { Check } from "@fiberlings/testkit"
import { Context, Effect, FileSystem, Layer, Path, Schema } from "effect"
import { judgeReport } from "./judgeReport.ts"
import { defaultLimits, LearnerProcess, type Limits } from "./LearnerProcess.ts"
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
    return `${this.exercise} could not be graded: ${String(this.cause)}`
  }
}

export interface GradedRuns {
  readonly verdict: Verdict
  /** Those checks of which there is a run, in order. */
  readonly runs: ReadonlyArray<{ readonly check: string; readonly run: Run }>
}

/** Grades one text in the place of one exercise. Never loads that text into this process. */
export class Grader extends Context.Service<
  Grader,
  {
    grade(exercise: Exercise, source: string, limits?: Limits): Effect.Effect<Verdict, GraderFailed>
    /** The verdict together with the recorded runs that it rests on. */
    gradeWithRuns(
      exercise: Exercise,
      source: string,
      limits?: Limits,
    ): Effect.Effect<GradedRuns, GraderFailed>
  }
>()("@fiberlings/grader/Grader") {
  static readonly layerNoDeps = Layer.effect(
    Grader,
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const workshop = yield* Workshop
      const learner = yield* LearnerProcess
      // Nobody can prepare for inputs that are drawn anew each time; within one session they stay.
      const secret = randomUUID()

      /** Loads the deciding half. A changed file is loaded anew, an unchanged one only once. */
      const loadChecks = Effect.fnUntraced(function* (file: string) {
        const text = yield* fs.readFileString(file)
        const version = createHash("sha256").update(text).digest("hex").slice(0, 16)
        const url = yield* path.toFileUrl(file)
        const module = yield* Effect.tryPromise(
          (): Promise<{ default: ReadonlyArray<Check> }> =>
            import(`${url.href}?version=${version}`),
        )
        return module.default
      })

      const gradeWithRuns = Effect.fn("Grader.gradeWithRuns")(function* (
        exercise: Exercise,
        source: string,
        limits: Limits = defaultLimits,
      ) {
        const folder = workshop.exerciseFolder(exercise)
        const checksFile = path.join(folder, "exercise.test.ts")
        const seed = `${secret}/${exercise.id}`
        return yield* Effect.gen(function* () {
          const checks = yield* loadChecks(checksFile)
          const exerciseUrl = yield* path.toFileUrl(path.join(folder, "exercise.ts"))
          const checksUrl = yield* path.toFileUrl(checksFile)
          const request = { exercise: exerciseUrl.href, checks: checksUrl.href, source, seed }
          const report = yield* learner.run(request, limits)
          const submission = { exercise: exercise.id, source, seed, checks }
          const runs = report.messages.flatMap((message) =>
            message._tag === "Checked" && message.evidence._tag === "Ran"
              ? [{ check: checks[message.index]?.name ?? "", run: message.evidence.run }]
              : [],
          )
          return { verdict: judgeReport(submission, report, limits), runs }
        }).pipe(Effect.mapError((cause) => new GraderFailed({ exercise: exercise.id, cause })))
      })
      return Grader.of({
        gradeWithRuns,
        grade: (exercise, source, limits) =>
          Effect.map(gradeWithRuns(exercise, source, limits), ({ verdict }) => verdict),
      })
    }),
  )
  static readonly layer = this.layerNoDeps.pipe(Layer.provide(LearnerProcess.layer))
}
