// The work of grading.ts with `vitest run`, once for each submission: `COUNT FOLDER`, the folder as
// vitestFolder.ts makes it.
import path from "node:path"
import { Effect, FileSystem, ManagedRuntime, Schema } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { gradingServices } from "../grading/gradingServices.ts"
import { type MixedFile, mixSubmissions } from "../grading/mixSubmissions.ts"
import { readTexts } from "../grading/readTexts.ts"
import { repository } from "../grading/repository.ts"
import { writeSubmission } from "../grading/writeSubmission.ts"
import { measureMachine } from "./measureMachine.ts"

const [count, folder = ""] = process.argv.slice(2)
const runtime = ManagedRuntime.make(gradingServices({ root: repository }))

const Results = Schema.fromJsonString(
  Schema.Struct({
    testResults: Schema.Array(
      Schema.Struct({ name: Schema.String, status: Schema.Literals(["passed", "failed"]) }),
    ),
  }),
)
const vitest = path.join(folder, "node_modules/vitest/vitest.mjs")

const results = path.join(folder, "results.json")

const test = Effect.fnUntraced(function* (files: ReadonlyArray<MixedFile>) {
  const fs = yield* FileSystem.FileSystem
  yield* writeSubmission(folder, files)
  yield* fs.remove(results, { force: true })
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const args = [vitest, "run", "--reporter=json", `--outputFile=${results}`]
  // Not the environment of whoever tests this with Vitest.
  const options = { cwd: folder, env: { PATH: process.env.PATH }, extendEnv: false }
  yield* spawner.string(ChildProcess.make(process.execPath, args, options))
  const output = yield* fs.readFileString(results)
  const { testResults } = yield* Schema.decodeEffect(Results)(output)
  // A Vitest that finds nothing would be fast.
  for (const { exercise, kind } of files) {
    const result = testResults.find(({ name }) => name.includes(`/${exercise.path}/`))
    if (result === undefined || (kind === "solution" && result.status !== "passed")) {
      throw new Error(`${exercise.id}: the solution did not pass: ${output}`)
    }
  }
})

const submissions = mixSubmissions(await runtime.runPromise(readTexts()), Number(count))
const measurement = await measureMachine(() =>
  runtime.runPromise(Effect.forEach(submissions, test, { discard: true })),
)
await runtime.dispose()
console.log(JSON.stringify(measurement))
