// Grades a cohort in which some submissions are hostile, and each honest one of it alone, with the
// same secret: `JOBS ROOT FOLDER RESULTS`, the root of a workshop as hostileWorkshop.ts makes it.
import path from "node:path"
import {
  type CohortEntry,
  defaultLimits,
  listCohort,
  readSubmission,
  Workshop,
} from "@fiberlings/grader"
import { Duration, Effect, Layer } from "effect"
import type { HostileMeasurement } from "../Child.ts"
import { gradingOtherwise, gradingServices } from "../grading/gradingServices.ts"
import { hostileChapter } from "../grading/hostileWorkshop.ts"
import { gradeWith } from "./gradeWith.ts"
import { measureMachine } from "./measureMachine.ts"

const [jobs, root = "", folder = "", results = ""] = process.argv.slice(2)
const secret = "hostile"
const isHonest = (name: string) => name.endsWith("-honest")

/** Who never ends is stopped soon, so that the run ends; honest ones have what they always have. */
const sooner = gradingOtherwise((files) =>
  files.some(({ exercise }) => exercise.path.startsWith(`${hostileChapter}/`))
    ? { limits: { ...defaultLimits, time: Duration.seconds(1) } }
    : {},
)

/** Grades these with a grader of their own. */
const grade = (names: ReadonlyArray<string>, place: string, jobs: number) =>
  gradeWith({ folder, results: path.join(results, place), names, jobs }).pipe(
    Effect.provide(sooner.pipe(Layer.provideMerge(gradingServices({ root, secret })))),
  )

const run = <A, E>(work: Effect.Effect<A, E, Workshop>) =>
  Effect.runPromise(Effect.provide(work, gradingServices({ root })))

/** What was handed in, as one text. */
const textOf = (name: string) =>
  Effect.gen(function* () {
    const { exercises } = yield* Workshop
    const { accepted } = yield* readSubmission(path.join(folder, name), yield* exercises)
    return JSON.stringify(accepted.map(({ exercise, source }) => [exercise.id, source]))
  })

const names = await Effect.runPromise(listCohort(folder, []))
const honest = await run(
  Effect.forEach(names.filter(isHonest), (name) =>
    Effect.map(textOf(name), (text) => ({ name, text })),
  ),
)

/** All that is kept of a submission: its verdicts and its pictures. */
const bytesOf = (entry: CohortEntry | undefined) => JSON.stringify(entry?.files)

const alone = new Map<string, string>()
const measuredAlone = await measureMachine(async () => {
  for (const { name, text } of honest) {
    if (alone.has(text)) continue
    const [entry] = await Effect.runPromise(grade([name], `alone-${name}`, 1))
    alone.set(text, bytesOf(entry))
  }
})

const entries = new Map<string, CohortEntry>()
const measuredTogether = await measureMachine(async () => {
  const all = await Effect.runPromise(grade(names, "together", Number(jobs)))
  for (const entry of all) entries.set(entry.name, entry)
})

const passed = ({ files }: CohortEntry) =>
  files.length > 0 && files.every(({ verdict }) => verdict.status === "passed")
console.log(
  JSON.stringify({
    alone: { ...measuredAlone, submissions: alone.size },
    together: { ...measuredTogether, submissions: names.length },
    compared: honest.length,
    different: honest
      .filter(({ name, text }) => bytesOf(entries.get(name)) !== alone.get(text))
      .map(({ name }) => name),
    hostilePassed: [...entries.values()]
      .filter((entry) => !isHonest(entry.name) && passed(entry))
      .map(({ name }) => name),
    faults: [...entries.values()].filter(({ fault }) => fault !== null).map(({ name }) => name),
  } satisfies HostileMeasurement),
)
