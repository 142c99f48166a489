// From the save of one exercise to the verdict, in turn: Vitest's watch mode, the watch screen without
// and with types, two saves at once, and the cold ones: `ID ROUNDS EACH`.
import { writeFileSync } from "node:fs"
import path from "node:path"
import { Workshop } from "@fiberlings/grader"
import { Effect } from "effect"
import { gradingServices } from "../grading/gradingServices.ts"
import { readTexts } from "../grading/readTexts.ts"
import { repository } from "../grading/repository.ts"
import { residentMemory } from "../saving/residentMemory.ts"
import type { SaveSamples } from "../saving/SaveMeasurement.ts"
import { scratchWorkshop } from "../saving/scratchWorkshop.ts"
import { launcher, type Timed, timeProgram, vitest } from "../saving/timeProgram.ts"
import { vitestWatch } from "../saving/vitestWatch.ts"
import { watchScreen } from "../saving/watchScreen.ts"

const [id, rounds, each] = process.argv.slice(2)

const measure = Effect.gen(function* () {
  const texts = yield* Effect.provide(readTexts(), Workshop.layer(repository))
  const text = texts.find(({ exercise }) => exercise.id === id)
  if (text === undefined) return yield* Effect.die(`There is no exercise ${id}.`)
  const { exercise, solution, starter } = text
  // Whoever watches has a folder of its own: it would do something at each save for the others too.
  const watched = yield* scratchWorkshop(exercise)
  const ours = yield* scratchWorkshop(exercise)
  const unwatched = yield* scratchWorkshop(exercise)
  const fileIn = (root: string) => path.join(root, "exercises", exercise.path, "exercise.ts")
  const chapterIn = (root: string) => path.dirname(path.dirname(fileIn(root)))

  const watch = yield* Effect.acquireRelease(
    Effect.promise(() => vitestWatch(chapterIn(watched))),
    ({ stop }) => Effect.sync(stop),
  )
  const screen = yield* Effect.acquireRelease(
    Effect.promise(() => watchScreen(ours, exercise.number)),
    ({ stop }) => Effect.sync(stop),
  )
  const saved = (run: () => Promise<Timed>) => (text: string) => {
    writeFileSync(fileIn(unwatched), text)
    return run()
  }

  const warm = Number(each)
  const subjects = [
    { run: "vitest watch", each: 1, save: (text: string) => watch.save(fileIn(watched), text) },
    {
      run: "fiberlings start, behaviour",
      each: warm,
      save: async (text: string) => {
        const { behaviour, code } = await screen.save(fileIn(ours), text)
        return { code, took: behaviour }
      },
    },
    {
      run: "fiberlings start, with types",
      each: warm,
      save: (text: string) => screen.save(fileIn(ours), text),
    },
    {
      run: "the same, saved twice",
      each: warm,
      save: (text: string) => screen.save(fileIn(ours), `${text}// the first\n`, text),
    },
    {
      run: "vitest run",
      each: 1,
      save: saved(() => timeProgram([vitest, "run"], chapterIn(unwatched))),
    },
    {
      run: "fiberlings run, cold",
      each: 1,
      save: saved(() => timeProgram([launcher, "run", exercise.number, "--workshop", unwatched])),
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
          await screen.settle()
          const { code, took } = await subject.save(nextText(round))
          if (code !== (round % 2 === 0 ? 0 : 1))
            throw new Error(`${subject.run} ended with ${code}`)
          if (round >= 0) samples[index]!.push(took)
        }
      }
    }
    await screen.settle()
  }
  yield* Effect.promise(takeTurns)

  const memory: Record<string, number | null> = {
    "vitest watch": residentMemory((command) => command.includes("vitest.mjs watch")),
    "fiberlings start, behaviour": residentMemory((command) => command.includes("child/main.ts")),
    "fiberlings start, with types": residentMemory((command) => command.includes("--api")),
  }
  return subjects.map(({ each, run }, index): SaveSamples => {
    return { run, each, samples: samples[index]!, memory: memory[run] ?? null }
  })
})

const services = gradingServices({ root: repository, types: false })
console.log(
  JSON.stringify(await Effect.runPromise(measure.pipe(Effect.scoped, Effect.provide(services)))),
)
