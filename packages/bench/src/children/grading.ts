// Grades so many mixed submissions, sealed: `COUNT JOBS types|untyped`. Loading everything is not
// measured: a grader does it once for all.
import { Grader } from "@fiberlings/grader"
import { Array, Effect, ManagedRuntime } from "effect"
import { gradingServices } from "../grading/gradingServices.ts"
import { type MixedFile, mixSubmissions } from "../grading/mixSubmissions.ts"
import { readTexts } from "../grading/readTexts.ts"
import { repository } from "../grading/repository.ts"
import { measureMachine } from "./measureMachine.ts"

const [count, jobs, types] = process.argv.slice(2)
const services = gradingServices({ root: repository, types: types === "types" })
const runtime = ManagedRuntime.make(services)

const grade = Effect.fnUntraced(function* (files: ReadonlyArray<MixedFile>) {
  const grader = yield* Grader
  const graded = yield* grader.gradeAll(files, { sealed: true })
  // Figures of a grader that does not work would be void.
  for (const [index, { exercise, kind }] of files.entries()) {
    const verdict = graded[index]?.verdict
    if (kind === "solution" && verdict?.status !== "passed") {
      throw new Error(`${exercise.id}: the solution did not pass: ${JSON.stringify(verdict)}`)
    }
  }
})

const concurrency = Number(jobs)
const submissions = mixSubmissions(await runtime.runPromise(readTexts()), Number(count))
await runtime.runPromise(Effect.forEach(Array.take(submissions, 1), grade))
const measurement = await measureMachine(() =>
  runtime.runPromise(Effect.forEach(submissions, grade, { concurrency, discard: true })),
)
await runtime.dispose()
console.log(JSON.stringify(measurement))
