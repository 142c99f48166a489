import { Workshop } from "@fiberlings/grader"
import { Console, DateTime, Effect, FileSystem, Path } from "effect"
import { Command } from "effect/cli"
import { exerciseArgument } from "../exerciseArgument.ts"
import { chosenExercise } from "../chosenExercise.ts"
import { readNamedFile } from "../exerciseSource.ts"
import { exerciseFile } from "../views/briefView.ts"
import { inWorkshop } from "./root.ts"

/** `fiberlings reset`: an exercise as it was in the beginning; the learner's version is kept. */
export const reset = Command.make(
  "reset",
  {
    exercise: exerciseArgument,
  },
  Effect.fn(function* ({ exercise }) {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const workshop = yield* Workshop
    const chosen = yield* chosenExercise(exercise)
    const file = path.join(workshop.exerciseFolder(chosen), "exercise.ts")
    const starter = yield* readNamedFile(path.join(workshop.solutionFolder(chosen), "starter.ts"))
    const mine = yield* Effect.option(fs.readFileString(file))
    if (mine._tag === "Some" && mine.value === starter) {
      return yield* Console.log(`${exerciseFile(chosen)} is as it was in the beginning.`)
    }
    if (mine._tag === "Some") {
      const backups = path.join(workshop.root, ".fiberlings", "backups")
      yield* fs.makeDirectory(backups, { recursive: true })
      const now = DateTime.formatIso(yield* DateTime.now).replaceAll(/[:.]/g, "-")
      const backup = path.join(backups, `${chosen.id.replaceAll("/", "-")}-${now}.ts`)
      // `wx`: a backup never overwrites another one.
      yield* fs.writeFileString(backup, mine.value, { flag: "wx" })
      yield* Console.log(`Your version is kept in ${path.relative(workshop.root, backup)}`)
    }
    yield* fs.writeFileString(file, starter)
    yield* Console.log(`${exerciseFile(chosen)} is as it was in the beginning.`)
  }, inWorkshop),
).pipe(Command.withDescription("Begin an exercise anew; your version is kept"))
