import { statfs } from "node:fs/promises"
import { findTypeServers, Grader, Sandbox, Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"
import { isDone, Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"
import { noColours } from "../paint.ts"
import { exerciseFile } from "../views/briefView.ts"
import type { Facts, Tried } from "./Facts.ts"
import { loadSetUp } from "./loadSetUp.ts"

/** Looks at everything, and lets nothing that is broken keep it from the rest. Changes nothing. */
export const gatherFacts = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const progress = yield* Progress
  const grader = yield* Grader
  const sandbox = yield* Sandbox
  const { columns, isInteractive, paint, rows } = yield* Screen
  const setUp = yield* loadSetUp

  const exercises = yield* attempt(workshop.exercises)
  const known = exercises._tag === "Found" ? exercises.value : []
  const [first] = known

  const graded =
    first === undefined
      ? failed("There is no exercise to try it with.")
      : yield* attempt(
          Effect.gen(function* () {
            const file = path.join(workshop.solutionFolder(first), "solution.ts")
            const { status } = yield* grader.grade(first, yield* fs.readFileString(file))
            return status === "passed"
          }),
        )
  const solved = yield* attempt(
    Effect.map(
      progress.read,
      (notes) => known.filter((exercise) => isDone(notes, exercise)).length,
    ),
  )
  const readOnly = yield* Effect.filter(known.map(exerciseFile), (file) =>
    fs.access(path.join(workshop.root, file), { writable: true }).pipe(
      Effect.as(false),
      Effect.orElseSucceed(() => true),
    ),
  )
  const servers = yield* Effect.filter(findTypeServers(), (file) =>
    Effect.orElseSucceed(fs.exists(file), () => false),
  )
  const isGitCheckout = yield* Effect.orElseSucceed(
    fs.exists(path.join(workshop.root, ".git")),
    () => false,
  )
  const freeDisk = yield* Effect.tryPromise(() => statfs(workshop.root)).pipe(
    Effect.map(({ bavail, bsize }) => bavail * bsize),
    Effect.orElseSucceed(() => undefined),
  )
  return {
    node: {
      version: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
      isGood: setUp.isGoodNode,
      wanted: setUp.goodNodes,
    },
    packages: setUp.packages,
    freeDisk,
    root: path.resolve(workshop.root),
    exercises: exercises._tag === "Found" ? found(known.length) : exercises,
    solved,
    readOnly,
    graded,
    types: servers.some((file) => file.includes("@effect"))
      ? "with Effect's diagnostics"
      : servers.length > 0
        ? "plain"
        : "none",
    isGitCheckout,
    terminal: {
      isInteractive,
      hasColours: paint !== noColours,
      isUtf8: isUtf8(process.env),
      columns: yield* columns,
      rows: yield* rows,
    },
    layers: yield* sandbox.layers,
  } satisfies Facts
})

const found = <A>(value: A): Tried<A> => ({ _tag: "Found", value })
const failed = (why: string): Tried<never> => ({ _tag: "Failed", why })

const attempt = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  effect.pipe(
    Effect.map(found),
    Effect.catch((error) =>
      Effect.succeed(failed(error instanceof Error ? error.message : String(error))),
    ),
  )

/** The variables in the order in which they count. macOS and Windows are it without saying so. */
const isUtf8 = ({ LANG, LC_ALL, LC_CTYPE }: NodeJS.ProcessEnv): boolean =>
  process.platform !== "linux" || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || "")
