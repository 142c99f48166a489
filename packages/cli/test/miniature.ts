import { NodeServices } from "@effect/platform-node"
import { Effect, FileSystem, Layer, Path } from "effect"
import { TestConsole } from "effect/testing"
import { exitCodeOf } from "../src/exitCodeOf.ts"
import { main } from "../src/main.ts"

/** A copy of a workshop in `fixtures/` that is gone after the test. */
const makeWorkshop = Effect.fnUntraced(function* (fixture: "miniature" | "thirdParty") {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const root = path.join(yield* fs.makeTempDirectoryScoped(), "workshop")
  yield* fs.copy(yield* path.fromFileUrl(new URL(`./fixtures/${fixture}`, import.meta.url)), root)
  const exerciseFile = (exercise: string) => path.join(root, "exercises", exercise, "exercise.ts")
  const solution = (exercise: string) =>
    fs.readFileString(path.join(root, "solutions", exercise, "solution.ts"))
  /** Runs the command on this workshop, in this process; answers with what it printed. */
  const fiberlings = Effect.fnUntraced(function* (...args: ReadonlyArray<string>) {
    const out = (yield* TestConsole.logLines).length
    const err = (yield* TestConsole.errorLines).length
    const exit = yield* Effect.exit(
      main(args.includes("--workshop") ? args : [...args, "--workshop", root]),
    )
    return {
      code: exitCodeOf(exit),
      out: (yield* TestConsole.logLines).slice(out).join("\n"),
      err: (yield* TestConsole.errorLines).slice(err).join("\n"),
    }
  })
  return {
    root,
    fiberlings,
    exerciseFile,
    solution,
    write: (exercise: string, text: string) => fs.writeFileString(exerciseFile(exercise), text),
    read: (exercise: string) => fs.readFileString(exerciseFile(exercise)),
    file: (...names: ReadonlyArray<string>) => path.join(root, ...names),
  }
})

export const makeMiniature = makeWorkshop("miniature")

/** The workshop of somebody else, with mistakes that ours does not know. */
export const makeThirdParty = makeWorkshop("thirdParty")

/** The real machine, real time included; only what is printed is kept for the test. */
export const services = Layer.merge(NodeServices.layer, TestConsole.layer)
