import { createHash } from "node:crypto"
import { calls, type Exercise, type Run, type Verdict } from "@fiberlings/core"
import {
  type Check,
  type CheckedRun,
  type Judgement,
  repeatRun,
  scenariosOf,
} from "@fiberlings/testkit"
import { Context, Effect, FileSystem, Layer, Path, Schema } from "effect"
import { GradingSecret } from "./GradingSecret.ts"
import { judgeReport } from "./judgeReport.ts"
import { defaultLimits, LearnerProcess, type Limits } from "./LearnerProcess.ts"
import { encodeToken, hashOf, type ReplayToken } from "./ReplayToken.ts"
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

/** What can be shown of one check: the run that decided about it. */
export interface Picture {
  readonly check: string
  readonly passed: boolean
  readonly shown: CheckedRun
  /** A run of the reference solution with the same inputs, where it helps to see it beside. */
  readonly couldBe: Run | undefined
  /** Repeats the run, where it is not the ordinary one. */
  readonly token: string | undefined
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
    grade(exercise: Exercise, source: string, limits?: Limits): Effect.Effect<Verdict, GraderFailed>
    /** The verdict together with the recorded runs that it rests on. */
    gradeWithPictures(
      exercise: Exercise,
      source: string,
      limits?: Limits,
    ): Effect.Effect<Graded, GraderFailed>
    /**
     * Several exercises of one author, in this order: in one process, as long as none of them
     * breaks it. Each verdict is the one that the exercise gets by itself.
     */
    gradeAll(
      files: ReadonlyArray<SubmittedFile>,
      limits?: Limits,
    ): Effect.Effect<ReadonlyArray<Graded>, GraderFailed>
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
      const secret = yield* GradingSecret

      /** Loads a module of ours. A changed file is loaded anew, an unchanged one only once. */
      const load = Effect.fnUntraced(function* (file: string) {
        const text = yield* fs.readFileString(file)
        const version = createHash("sha256").update(text).digest("hex").slice(0, 16)
        const url = yield* path.toFileUrl(file)
        return yield* Effect.tryPromise(
          (): Promise<Readonly<Record<string, unknown>>> =>
            import(`${url.href}?version=${version}`),
        )
      })

      const filesOf = Effect.fnUntraced(function* (exercise: Exercise) {
        const folder = workshop.exerciseFolder(exercise)
        const checksFile = path.join(folder, "exercise.test.ts")
        const exerciseUrl = yield* path.toFileUrl(path.join(folder, "exercise.ts"))
        const checksUrl = yield* path.toFileUrl(checksFile)
        const checks = (yield* load(checksFile)).default as ReadonlyArray<Check>
        return { checks, urls: { exercise: exerciseUrl.href, checks: checksUrl.href } }
      })

      const reference = Effect.fnUntraced(function* (
        exercise: Exercise,
        check: Check,
        scenario: number,
      ) {
        const file = path.join(workshop.solutionFolder(exercise), "solution.ts")
        const solution = yield* load(file)
        const circumstances = { scenario, interruptedAt: null, schedule: "0" }
        const evidence = yield* repeatRun(check, solution, secret, circumstances)
        return evidence._tag === "Ran" ? evidence.runs[0]?.run : undefined
      })

      const picture = Effect.fnUntraced(function* (
        exercise: Exercise,
        check: Check,
        position: number,
        judgement: Judgement | undefined,
        hash: string,
      ) {
        if (judgement?.shown === undefined) return []
        const { broken, result, shown } = judgement
        const scenario = Math.max(0, scenariosOf(check, secret).indexOf(shown.scenario))
        const isOrdinary = shown.schedule === "0" && shown.interruptedAt === null
        const token = encodeToken({
          exercise: exercise.number,
          check: position + 1,
          scenario,
          interruptedAt: shown.interruptedAt,
          schedule: shown.schedule,
          seed: secret,
          hash,
        })
        const couldBe =
          broken?.comparable === true
            ? yield* Effect.orElseSucceed(reference(exercise, check, scenario), () => undefined)
            : undefined
        const alike = couldBe === undefined ? undefined : withCallsOf(couldBe, shown.run)
        const passed = result.status === "passed"
        const one: Picture = {
          check: check.name,
          passed,
          shown,
          couldBe: alike,
          token: passed || isOrdinary ? undefined : token,
        }
        return [one]
      })

      const gradeWithPictures = Effect.fn("Grader.gradeWithPictures")(function* (
        exercise: Exercise,
        source: string,
        limits: Limits = defaultLimits,
      ) {
        return yield* Effect.gen(function* () {
          const { checks, urls } = yield* filesOf(exercise)
          const seed = secret
          const report = yield* learner.run({ ...urls, source, seed, only: null }, limits)
          const submission = { exercise: exercise.id, source, seed, checks }
          const { judgements, verdict } = judgeReport(submission, report, limits)
          const hash = hashOf(source)
          const pictures = yield* Effect.forEach(checks, (check, position) =>
            picture(exercise, check, position, judgements[position], hash),
          )
          return { verdict, pictures: pictures.flat() }
        }).pipe(Effect.mapError((cause) => new GraderFailed({ exercise: exercise.id, cause })))
      })

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
          const { messages } = yield* learner.run({ ...urls, source, seed: token.seed, only })
          const checked = messages.find((message) => message._tag === "Checked")
          if (checked?.evidence._tag !== "Ran") return undefined
          const [ordinary, repeated] = checked.evidence.runs
          if (ordinary === undefined || repeated === undefined) return undefined
          return { check: check.name, ordinary: ordinary.run, repeated }
        }).pipe(Effect.mapError((cause) => new GraderFailed({ exercise: exercise.id, cause })))
      })

      return Grader.of({
        gradeWithPictures,
        gradeAll: (files, limits) =>
          Effect.forEach(files, ({ exercise, source }) =>
            gradeWithPictures(exercise, source, limits),
          ),
        replay,
        grade: (exercise, source, limits) =>
          Effect.map(gradeWithPictures(exercise, source, limits), ({ verdict }) => verdict),
      })
    }),
  )
  static readonly layer = this.layerNoDeps.pipe(Layer.provide(LearnerProcess.layer))
}

/** The reference's run without calls that yours does not make: how it is solved is not given away. */
const withCallsOf = (reference: Run, yours: Run): Run => {
  const known = new Set(calls(yours).map((call) => call.service))
  const hidden = new Set<number>()
  const events = reference.trace.events.filter((event) => {
    if (event._tag === "CallStarted" && !known.has(event.service)) hidden.add(event.call)
    return !("call" in event && hidden.has(event.call))
  })
  return { ...reference, trace: { ...reference.trace, events } }
}
