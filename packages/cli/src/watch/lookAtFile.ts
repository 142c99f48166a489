import type { Exercise } from "@fiberlings/core"
import { Workshop } from "@fiberlings/grader"
import { Clock, Effect, FileSystem, Path } from "effect"

/** Between two looks at a file that seems gone or empty: editors replace files in two steps. */
const secondLook = "30 millis"

/**
 * The text of an exercise's file when it is not `before`; undefined text when there is no file that
 * can be read. Nothing when nothing has changed. A file that seems half saved gets a second look,
 * unless somebody is going to look again anyway (`once`).
 */
export const lookAtFile = Effect.fnUntraced(function* (
  exercise: Exercise,
  before: { readonly seen: boolean; readonly source: string | undefined },
  once: boolean,
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const file = path.join(workshop.exerciseFolder(exercise), "exercise.ts")
  const read = Effect.orElseSucceed(fs.readFileString(file), () => undefined)
  const isNews = (text: string | undefined) => !before.seen || text !== before.source
  const first = yield* read
  if (!isNews(first)) return undefined
  const at = yield* Clock.currentTimeMillis
  const isHalfSaved = before.seen && (first === undefined || first === "")
  if (isHalfSaved && once) return undefined
  const source = isHalfSaved ? yield* Effect.andThen(Effect.sleep(secondLook), read) : first
  return isNews(source) ? { source, at } : undefined
})
