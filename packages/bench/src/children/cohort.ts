// Grades the first submissions of a folder from an empty store: `COUNT JOBS FOLDER RESULTS`. This is
// the trusted process: after each submission it looks at its own size.
import { listCohort } from "@fiberlings/grader"
import { Effect, ManagedRuntime } from "effect"
import type { CohortMeasurement } from "../Child.ts"
import { gradingServices } from "../grading/gradingServices.ts"
import { repository } from "../grading/repository.ts"
import { gradeWith } from "./gradeWith.ts"
import { measureMachine } from "./measureMachine.ts"

const [count, jobs, folder = "", results = ""] = process.argv.slice(2)
const runtime = ManagedRuntime.make(gradingServices({ root: repository }))
await runtime.context()

const sizes: Array<number> = []
const graded = () => {
  sizes.push(process.memoryUsage.rss())
}
const work = Effect.gen(function* () {
  const names = (yield* listCohort(folder, [])).slice(0, Number(count))
  const entries = yield* gradeWith({ folder, results, names, jobs: Number(jobs), graded })
  // Figures of a grader that does not work would be void.
  for (const { fault, name } of entries) {
    if (fault !== null) throw new Error(`${name} could not be graded: ${fault}`)
  }
})
const measured = await measureMachine(() => runtime.runPromise(work))
await runtime.dispose()
console.log(JSON.stringify({ ...measured, sizes } satisfies CohortMeasurement))
