import type { Exercise } from "@fiberlings/core"

const plain = (name: string) => name.toLowerCase().replace(/^\d+[-_. ]+/, "")

const idsOf = ({ formerly, id }: Exercise) => [id, ...formerly].map((one) => one.toLowerCase())

const byId = (exercises: ReadonlyArray<Exercise>, chapter: string, name: string) =>
  exercises.find((exercise) => idsOf(exercise).includes(`${plain(chapter)}/${plain(name)}`))

const byName = (exercises: ReadonlyArray<Exercise>, name: string) => {
  const found = exercises.filter((exercise) =>
    idsOf(exercise).some((id) => id.split("/").at(-1) === plain(name)),
  )
  return found.length === 1 ? found[0] : undefined
}

/**
 * The exercise that a file belongs to, by its path: `01-concurrency/03-three-at-once/exercise.ts`
 * with whatever numbers, under the id of today or a former one; or `three-at-once.ts`, or
 * `three-at-once/exercise.ts`, where only one exercise is called so.
 */
export const exerciseOfPath = (
  exercises: ReadonlyArray<Exercise>,
  path: ReadonlyArray<string>,
): Exercise | undefined => {
  const file = path.at(-1) ?? ""
  if (!isProgram(file)) return undefined
  const isExercise = file.toLowerCase() === "exercise.ts"
  const [chapter = "", name = ""] = isExercise
    ? path.slice(0, -1).slice(-2)
    : [path.at(-2) ?? "", file.slice(0, -".ts".length)]
  const single = isExercise ? (path.at(-2) ?? "") : name
  return byId(exercises, chapter, name) ?? byName(exercises, single)
}

/** True for a TypeScript file that could be somebody's solution: no test, no declarations. */
export const isProgram = (file: string): boolean => /(?<!\.(?:test|spec|d))\.ts$/i.test(file)

/**
 * The exercises that something odd at `path` concerns: the one in whose folder it stands, those of
 * the chapter that it stands for, or all of them where nobody can tell.
 */
export const exercisesTouched = (
  exercises: ReadonlyArray<Exercise>,
  path: ReadonlyArray<string>,
): ReadonlyArray<Exercise> => {
  for (let end = path.length; end >= 2; end--) {
    const exact = byId(exercises, path[end - 2] ?? "", path[end - 1] ?? "")
    if (exact !== undefined) return [exact]
  }
  const file = exerciseOfPath(exercises, path)
  if (file !== undefined) return [file]
  const chapters = path.map(plain)
  const inside = exercises.filter(({ id }) => chapters.includes(id.split("/")[0] ?? ""))
  return inside.length > 0 ? inside : exercises
}
