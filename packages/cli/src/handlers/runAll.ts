import type { Verdict } from "@fiberlings/core"
import { Workshop } from "@fiberlings/grader/Workshop"
import { Console, Context, Effect, Layer, Option, Runtime, Schema, Terminal } from "effect"
import { withWorkshop } from "../commands/root.ts"
import { readExerciseFile } from "../exerciseSource.ts"
import { gradeAllAndRemember } from "../gradeAllAndRemember.ts"
import { NotPassed } from "../NotPassed.ts"
import type { Paint } from "../paint.ts"
import { Screen } from "../Screen.ts"
import { headingOf } from "../views/verdictView.ts"

/** Two wishes that exclude each other. Exit code 2. */
export class ConflictingOptions extends Schema.TaggedError<ConflictingOptions>()(
  "ConflictingOptions",
  {},
) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return "--all grades every exercise: give it without an exercise and without --file."
  }
}

interface Options {
  readonly exercise: Option.Option<string>
  readonly file: Option.Option<string>
  readonly json: boolean
}

/** Loading it, and the processes that it starts, take longer than to see that nothing has changed. */
const startGrader = Effect.promise(() => import("@fiberlings/grader")).pipe(
  Effect.flatMap(({ Grader }) =>
    Effect.map(Layer.build(Grader.layer), (context) => Context.get(context, Grader)),
  ),
)

/** What `fiberlings run --all` does. */
export const runAll = Effect.fn(
  function* ({ exercise, file, json }: Options) {
    if (Option.isSome(exercise) || Option.isSome(file)) return yield* new ConflictingOptions()
    const workshop = yield* Workshop
    const exercises = yield* workshop.exercises
    const { isInteractive, paint } = yield* Screen
    const terminal = yield* Terminal.Terminal
    const verdicts: Array<Verdict> = []
    const files = yield* Effect.forEach(exercises, (exercise) =>
      Effect.map(readExerciseFile(exercise), (source) => ({ exercise, source })),
    )
    // A line that is overwritten by the next verdict: only where there is somebody to see it move.
    const showPlace =
      isInteractive && !json
        ? Effect.suspend(() => terminal.display(`  ${verdicts.length}/${files.length} …\r`))
        : Effect.void
    yield* showPlace
    const unchanged = yield* gradeAllAndRemember(
      files,
      startGrader,
      Effect.fnUntraced(function* (verdict, exercise) {
        verdicts.push(verdict)
        if (json) return
        const mark = verdict.status === "passed" ? paint.good("✓") : paint.bad("✗")
        const clear = isInteractive ? "\u001b[2K" : ""
        yield* Console.log(
          `${clear}${mark} ${exercise.number.padEnd(4)} ${exercise.title}  ${paint.dim(headingOf(verdict.status))}`,
        )
        if (verdicts.length < files.length) yield* showPlace
      }),
    )
    const passed = verdicts.filter((verdict) => verdict.status === "passed").length
    yield* json
      ? Console.log(JSON.stringify(verdicts, undefined, 2))
      : Console.log(`\n${passed} of ${verdicts.length} passed${sinceLastTime(unchanged, paint)}`)
    if (passed < verdicts.length) return yield* new NotPassed()
  },
  Effect.scoped,
  withWorkshop,
)

const sinceLastTime = (unchanged: number, paint: Paint): string =>
  unchanged === 0
    ? ""
    : `  ${paint.dim(`${unchanged} unchanged since the last time: their verdicts are from then`)}`
