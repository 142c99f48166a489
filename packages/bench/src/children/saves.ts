// From the save of one exercise to the verdict, in turn: Vitest's watch mode, fiberlings warm without
// and with types, two saves at once, and the cold ones: `ID ROUNDS EACH`.
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { Grader, Workshop } from "@fiberlings/grader"
import { Effect, Fiber, ManagedRuntime } from "effect"
import { gradingServices } from "../grading/gradingServices.ts"
import { readTexts } from "../grading/readTexts.ts"
import { repository } from "../grading/repository.ts"
import { residentMemory } from "../saving/residentMemory.ts"
import type { SaveSamples } from "../saving/SaveMeasurement.ts"
import { scratchWorkshop } from "../saving/scratchWorkshop.ts"
import { launcher, type Timed, timeProgram, vitest } from "../saving/timeProgram.ts"
import { vitestWatch } from "../saving/vitestWatch.ts"

const [id, rounds, each] = process.argv.slice(2)

const measure = Effect.gen(function* () {
  const texts = yield* Effect.provide(readTexts(), Workshop.layer(repository))
  const text = texts.find(({ exercise }) => exercise.id === id)
  if (text === undefined) return yield* Effect.die(`There is no exercise ${id}.`)
  const { exercise, solution, starter } = text
  // Vitest watches a folder of its own: it would test what is saved for the others too.
  const watched = yield* scratchWorkshop(exercise)
  const ours = yield* scratchWorkshop(exercise)
  const fileIn = (root: string) => path.join(root, "exercises", exercise.path, "exercise.ts")
  const chapterIn = (root: string) => path.dirname(path.dirname(fileIn(root)))

  const grader = Effect.fnUntraced(function* (types: boolean) {
    const runtime = ManagedRuntime.make(gradingServices({ root: ours, types }))
    yield* Effect.addFinalizer(() => runtime.disposeEffect)
    const read = () => readFileSync(fileIn(ours), "utf8")
    const verdict = Effect.flatMap(Grader, (grader) =>
      Effect.map(grader.gradeWithPictures(exercise, read()), ({ verdict }) => verdict.status),
    )
    const save = async (text: string): Promise<Timed> => {
      const start = performance.now()
      writeFileSync(fileIn(ours), text)
      const status = await runtime.runPromise(verdict)
      return { took: performance.now() - start, code: status === "passed" ? 0 : 1 }
    }
    const saveTwice = async (text: string): Promise<Timed> => {
      writeFileSync(fileIn(ours), `${text}// the first\n`)
      const first = runtime.runFork(verdict)
      await pause(10)
      const second = save(text)
      runtime.runFork(Fiber.interrupt(first))
      return second
    }
    const wait = () => runtime.runPromise(Effect.flatMap(Grader, ({ keepWarm }) => keepWarm))
    return { save, saveTwice, wait }
  })
  const untyped = yield* grader(false)
  const typed = yield* grader(true)
  const watch = yield* Effect.acquireRelease(
    Effect.promise(() => vitestWatch(chapterIn(watched))),
    ({ stop }) => Effect.sync(stop),
  )
  const settle = async () => {
    await untyped.wait()
    await typed.wait()
  }
  const saved = (run: () => Promise<Timed>) => (text: string) => {
    writeFileSync(fileIn(ours), text)
    return run()
  }

  const warm = Number(each)
  const subjects = [
    { run: "vitest watch", each: 1, save: (text: string) => watch.save(fileIn(watched), text) },
    { run: "fiberlings, warm, behaviour", each: warm, save: untyped.save },
    { run: "fiberlings, warm, with types", each: warm, save: typed.save },
    { run: "the same, saved twice", each: warm, save: typed.saveTwice },
    {
      run: "vitest run",
      each: 1,
      save: saved(() => timeProgram([vitest, "run"], chapterIn(ours))),
    },
    {
      run: "fiberlings run, cold",
      each: 1,
      save: saved(() => timeProgram([launcher, "run", exercise.number, "--workshop", ours])),
    },
  ]
  const samples = subjects.map((): Array<number> => [])
  let saves = 0
  /** Neither text is ever saved a second time: who sees nothing new may do nothing. */
  const nextText = (round: number) => `${round % 2 === 0 ? solution : starter}// save ${++saves}\n`
  const takeTurns = async () => {
    for (let round = -1; round < Number(rounds); round++) {
      for (const [index, subject] of subjects.entries()) {
        for (let time = 0; time < (round < 0 ? 1 : subject.each); time++) {
          await settle()
          const { code, took } = await subject.save(nextText(round))
          if (code !== (round % 2 === 0 ? 0 : 1))
            throw new Error(`${subject.run} ended with ${code}`)
          if (round >= 0) samples[index]!.push(took)
        }
      }
    }
    await settle()
  }
  yield* Effect.promise(takeTurns)

  // Both graders have a process that waits.
  const half = (size: number | null) => size && size / 2
  const memory: Record<string, number | null> = {
    "vitest watch": residentMemory((command) => command.includes("vitest.mjs watch")),
    "fiberlings, warm, behaviour": half(
      residentMemory((command) => command.includes("child/main.ts")),
    ),
    "fiberlings, warm, with types": residentMemory((command) => command.includes("--api")),
  }
  return subjects.map(({ each, run }, index): SaveSamples => {
    return { run, each, samples: samples[index]!, memory: memory[run] ?? null }
  })
})

const services = gradingServices({ root: repository, types: false })
console.log(
  JSON.stringify(await Effect.runPromise(measure.pipe(Effect.scoped, Effect.provide(services)))),
)
