import { Effect, FileSystem, Path } from "effect"
import { TypeChecker } from "../../src/index.ts"

const checks = `import { RequestFailed } from "@fiberlings/core"
import {
  type ErrorChannelIs,
  exerciseChecks,
  expectTypes,
  type ServicesAre,
  type SuccessIs,
  succeeds,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

const ask = (exercise: typeof Exercise) => Effect.asVoid(exercise.findUser("ann"))

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("finds the user", {
    run: ask,
    expect: (run) => [succeeds(run)],
  }),
  check("says in its type how it fails", {
    run: (exercise) => exercise.findUser("ann"),
    expect: (run) => [succeeds(run)],
    types: expectTypes<
      [
        ErrorChannelIs<typeof Exercise.findUser, RequestFailed>,
        SuccessIs<typeof Exercise.findUser, string>,
        ServicesAre<typeof Exercise.findUser, never>,
      ]
    >(),
  }),
])
`

/** A right answer to those checks. */
export const right = `import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const findUser = Effect.fn("findUser")(function* (name: string) {
  return yield* Api.request(name, "1 second")
})
`

/**
 * A workshop in a folder that has nothing to do with this one: no tsconfig, no node_modules. With an
 * addition the checks are those of another exercise.
 */
export const makeFolder = Effect.fnUntraced(function* (addition = "") {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const root = yield* fs.makeTempDirectoryScoped()
  const folder = path.join(root, "exercises", "01-x", "01-y")
  yield* fs.makeDirectory(folder, { recursive: true })
  const file = path.join(folder, "exercise.test.ts")
  yield* fs.writeFileString(file, `${checks}${addition}`)
  yield* fs.writeFileString(path.join(root, "secret.json"), '{ "password": "hunter2" }')
  yield* fs.writeFileString(path.join(folder, "neighbour.ts"), "export const secret = 42\n")
  return { root, checks: file }
})

/** Checks a text in such a folder; anything but `Checked` fails the test. */
export const checkTypes = Effect.fnUntraced(function* (source: string) {
  const checker = yield* TypeChecker
  const folder = yield* makeFolder()
  const report = yield* checker.check({ source, checks: folder.checks })
  if (report._tag !== "Checked") return yield* Effect.die(report)
  return report
}, Effect.scoped)
