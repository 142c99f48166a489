import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"
import type { Benchmark, Effort } from "../Benchmark.ts"
import { HostileMeasurement, hostile as graded, runAndDecode } from "../Child.ts"
import { arrangeCohort } from "../grading/arrangeCohort.ts"
import { layersOn, processes, readCorpus } from "../grading/corpus.ts"
import { hostileChapter, hostileWorkshop } from "../grading/hostileWorkshop.ts"
import { mixSubmissions } from "../grading/mixSubmissions.ts"
import { readTexts } from "../grading/readTexts.ts"
import { repository } from "../grading/repository.ts"
import { writeSubmission } from "../grading/writeSubmission.ts"
import type { Table } from "../Report.ts"

const sizes: Record<Effort, number> = { tiny: 5, normal: 50, full: 500 }
/** Different honest submissions: each of them is graded alone too. */
const variants: Record<Effort, number> = { tiny: 1, normal: 6, full: 12 }
const jobs = 2

export const hostile: Benchmark = {
  name: "hostile",
  about: "a cohort in which every fifth is hostile, against each honest one alone",
  run: Effect.fnUntraced(
    function* (effort) {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const scratch = yield* fs.makeTempDirectoryScoped({ prefix: "fiberlings-bench-" })
      const folder = path.join(scratch, "submissions")
      const marker = path.basename(scratch)
      yield* hostileWorkshop(scratch)

      const on = yield* layersOn
      const corpus = readCorpus(corpusFolder, marker).filter(({ needs }) =>
        needs.every((layer) => on.has(layer)),
      )
      const exercises = yield* hostileExercises(scratch)
      const honest = mixSubmissions(yield* readTexts(), variants[effort])
      const cohort = arrangeCohort(honest, corpus, sizes[effort])
      const attacks = new Map<string, string>()
      for (const { name, submission } of cohort) {
        if (submission.kind === "hostile") {
          const { exercise: id, name: attack, source } = submission.one
          const exercise = exercises.find((one) => one.id === `small/${id}`)!
          yield* writeSubmission(path.join(folder, name), [{ exercise, source }])
          attacks.set(name, attack)
        } else yield* writeSubmission(path.join(folder, name), submission.one)
      }

      const results = path.join(scratch, "results")
      const found = yield* runAndDecode(HostileMeasurement)(graded, jobs, scratch, folder, results)
      const left = yield* endLeftovers(marker)
      const named = (names: ReadonlyArray<string>) =>
        names.map((name) => attacks.get(name) ?? name).slice(0, 5)
      return {
        columns: [
          { key: "run", heading: "run", format: "text" },
          { key: "submissions", heading: "submissions", format: "count" },
          { key: "hostile", heading: "hostile", format: "count" },
          { key: "wall", heading: "wall s", format: "seconds" },
          { key: "cpu", heading: "cpu s", format: "seconds" },
          { key: "compared", heading: "compared", format: "count" },
          { key: "different", heading: "different", format: "count" },
          { key: "passed", heading: "passed", format: "count" },
          { key: "faults", heading: "faults", format: "count" },
          { key: "left", heading: "left", format: "count" },
        ],
        rows: [
          { run: "honest, each alone", ...found.alone, hostile: 0, ...nothing },
          {
            run: "all together",
            ...found.together,
            hostile: attacks.size,
            compared: found.compared,
            different: found.different.length,
            passed: found.hostilePassed.length,
            faults: found.faults.length,
            left,
          },
        ],
        notes: [
          `On one job and on ${jobs}. An honest submission: the five exercises that are measured, in as many`,
          "variants as are graded alone. Compared: verdicts and pictures, byte for byte, drawn from the",
          "same secret. Hostile: from packages/grader/test/corpus, what this machine has the layers for,",
          "stopped after 1 s. Those must be 0: honest ones whose verdict is different, hostile ones that",
          "passed, submissions that the grader failed on, processes that are left.",
          ...named(found.different).map((name) => `Different: ${name}`),
          ...named(found.hostilePassed).map((name) => `Passed: ${name}`),
          ...named(found.faults).map((name) => `The grader failed on: ${name}`),
        ],
      } satisfies Table
    },
    Effect.scoped,
    Effect.provide(Workshop.layer(repository)),
  ),
}

const corpusFolder = new URL("../../../grader/test/corpus", import.meta.url)
const nothing = { compared: null, different: null, passed: null, faults: null, left: null }

const hostileExercises = (root: string) =>
  Effect.gen(function* () {
    const workshop = yield* Workshop
    const exercises = yield* Effect.orDie(workshop.exercises)
    return exercises.filter(({ path }) => path.startsWith(`${hostileChapter}/`))
  }).pipe(Effect.provide(Workshop.layer(root)))

/** How many processes of the cohort are still there; they are ours, and end now. */
const endLeftovers = (marker: string) =>
  Effect.sync(() => {
    const left = processes().filter(({ command }) => command.includes(marker))
    for (const { pid } of left) {
      try {
        process.kill(pid, "SIGKILL")
      } catch {
        // It has ended by itself.
      }
    }
    return left.length
  })
