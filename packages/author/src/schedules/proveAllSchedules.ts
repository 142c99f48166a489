import { Workshop } from "@fiberlings/grader"
import { Effect, Path, Schema } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import type { ExerciseTexts } from "../ExerciseTexts.ts"
import { ScheduleFindings, ScheduleTask } from "./ScheduleTask.ts"

export interface Cap {
  readonly program: string
  /** With how many preemptions all were tried; -1: not even all without. */
  readonly wholeUpTo: number
}

export interface SchedulesProof {
  readonly problems: ReadonlyArray<string>
  /** How many schedules there were, over all programs, checks and scenarios. */
  readonly schedules: number
  /** The programs that have more schedules with two preemptions than were tried. */
  readonly caps: ReadonlyArray<Cap>
}

const preemptions = 2

/** How many schedules to try for each check and scenario of a program. */
export interface ScheduleEffort {
  readonly most: number
  readonly pct: number
}

/**
 * Looks for a schedule under which the solution or an alternative does not hold: every one with at
 * most two preemptions, and PCT schedules. In a process of its own, since loading them runs them.
 */
export const proveAllSchedules = Effect.fn("proveAllSchedules")(function* (
  { alternatives, exercise }: ExerciseTexts,
  effort: ScheduleEffort,
) {
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const urlOf = (...at: ReadonlyArray<string>) =>
    Effect.map(path.toFileUrl(path.join(...at)), ({ href }) => href)
  const folder = workshop.solutionFolder(exercise)
  const names = ["solution", ...alternatives.map(({ name }) => `alternatives/${name}`)]
  const task = yield* Schema.encodeEffect(Schema.fromJsonString(ScheduleTask))({
    ...effort,
    checks: yield* urlOf(workshop.exerciseFolder(exercise), "exercise.test.ts"),
    programs: yield* Effect.forEach(names, (name) =>
      Effect.map(urlOf(folder, `${name}.ts`), (url) => ({ name, url })),
    ),
  })
  const script = yield* path.fromFileUrl(new URL("./child.ts", import.meta.url))
  const output = yield* spawner.string(
    ChildProcess.make(process.execPath, ["--no-warnings", script, task], { stderr: "inherit" }),
  )
  const found = yield* Schema.decodeEffect(Schema.fromJsonString(ScheduleFindings))(
    output.trimEnd().split("\n").at(-1) ?? "",
  )
  const where = (one: { program: string; check: string; scenario: string }) =>
    `${one.program}.ts, "${one.check}"${one.scenario === "" ? "" : ` when ${one.scenario}`}`
  return {
    problems: found.flatMap((one) =>
      one.broken === undefined
        ? []
        : [`${where(one)} breaks under the schedule ${one.broken.schedule}: ${one.broken.message}`],
    ),
    schedules: found.reduce((sum, one) => sum + one.schedules, 0),
    caps: names
      .map((name) => ({
        program: `${name}.ts`,
        wholeUpTo: Math.min(
          preemptions,
          ...found.filter(({ program }) => program === name).map(({ wholeUpTo }) => wholeUpTo),
        ),
      }))
      .filter(({ wholeUpTo }) => wholeUpTo < preemptions),
  } satisfies SchedulesProof
})
