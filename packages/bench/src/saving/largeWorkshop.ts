import type { Exercise } from "@fiberlings/core"
import { Effect, FileSystem, Path } from "effect"
import { repository } from "../grading/repository.ts"

/** Ten to a chapter, as `004-chapter/003-copy-32`. */
export const placeOf = (index: number): string => {
  const digits = (number: number) => String(number).padStart(3, "0")
  return `${digits(Math.floor(index / 10) + 1)}-chapter/${digits((index % 10) + 1)}-copy-${index}`
}

/** A workshop of `count` copies of an exercise, gone with the scope; hands over its folder. */
export const largeWorkshop = Effect.fnUntraced(function* (exercise: Exercise, count: number) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const root = yield* fs.makeTempDirectoryScoped({ prefix: "fiberlings-bench-" })
  for (let index = 0; index < count; index++) {
    for (const folder of ["exercises", "solutions"]) {
      const to = path.join(root, folder, ...placeOf(index).split("/"))
      yield* fs.makeDirectory(path.dirname(to), { recursive: true })
      yield* fs.copy(path.join(repository, folder, ...exercise.path.split("/")), to)
    }
  }
  return root
})
