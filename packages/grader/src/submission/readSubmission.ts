import type { BigIntStats } from "node:fs"
import { lstat, realpath } from "node:fs/promises"
import path from "node:path"
import type { Exercise } from "@fiberlings/core"
import { Effect } from "effect"
import type { SubmittedFile } from "../Grader.ts"
import { exerciseOfPath, exercisesTouched } from "./exerciseOfPath.ts"
import { type Found, isArchive, lookAround, type Odd, whatItIs } from "./lookAround.ts"
import { oddName } from "./oddName.ts"
import { readUntrusted, unpackFirst } from "./readUntrusted.ts"
import { showName } from "./showName.ts"
import { type Rejected, type Submission, SubmissionNotFound } from "./Submission.ts"

/**
 * Reads what somebody handed in: one file, the folder of an exercise or of a chapter, a copy of
 * exercises/ or a folder that holds one. Nothing is run, no link followed, nothing waited for.
 * What is odd is rejected by name, for the exercise where it stands, or for all where that cannot
 * be told.
 *
 * `place` is an absolute path. With `only`, the submission is for that exercise alone, and a file
 * whose path does not tell is taken for it.
 */
export const readSubmission = Effect.fn("readSubmission")(function* (
  place: string,
  exercises: ReadonlyArray<Exercise>,
  only?: Exercise,
) {
  const name = path.basename(place)
  const root = yield* Effect.promise(() => lookAtRoot(place))
  if (root === undefined) return yield* new SubmissionNotFound({ place })
  const wanted = only === undefined ? exercises : [only]
  // The folders above it may tell which exercise it is.
  const above = path.dirname(root.place).split(path.sep).slice(-2)
  const { odd, programs } = yield* surroundings(name, root)
  // A file that was named itself may be called anything, in the folder of an exercise.
  const exerciseAt = (at: ReadonlyArray<string>, isNamed: boolean) => {
    const touched = isNamed ? exercisesTouched(exercises, at) : []
    return exerciseOfPath(exercises, at) ?? (touched.length === 1 ? touched[0] : undefined)
  }
  const mine = (found: Found): Exercise | undefined => {
    const own = exerciseAt([...above, name, ...found.path], found.path.length === 0)
    return only === undefined || own === only ? own : undefined
  }
  const candidates = new Map(wanted.map((exercise): [Exercise, Array<Found>] => [exercise, []]))
  for (const found of programs) {
    const exercise = mine(found)
    if (exercise !== undefined) candidates.get(exercise)?.push(found)
  }
  if (only !== undefined && candidates.get(only)?.length === 0) {
    candidates.set(only, unnamed(exercises, [...above, name], programs))
  }

  const isEmpty = [...candidates.values()].every((files) => files.length === 0)
  const concerning = (exercise: Exercise): Odd | undefined =>
    odd.find(({ mild, path: at }) => {
      const touched = exercisesTouched(exercises, [...above, name, ...at])
      if (!touched.includes(exercise)) return false
      const isHandedIn = (candidates.get(exercise) ?? []).length > 0
      return !mild || (!isHandedIn && (isEmpty || touched.length === 1))
    })
  const show = (at: ReadonlyArray<string>) => showName([name, ...at].join("/"))

  const accepted: Array<SubmittedFile> = []
  const rejected: Array<Rejected> = []
  for (const [exercise, [found, other]] of candidates) {
    const strange = concerning(exercise)
    const reject = (message: string) => rejected.push({ exercise, message })
    if (strange !== undefined) reject(`${show(strange.path)} ${strange.reason}`)
    else if (found !== undefined && other !== undefined) {
      reject(
        `${show(found.path)} and ${show(other.path)} are the same exercise. Keep one of the two.`,
      )
    } else if (found !== undefined) {
      const file = { place: path.join(root.place, ...found.path), stats: found.stats }
      const reading = yield* readUntrusted(file)
      if (reading._tag === "Text") accepted.push({ exercise, source: reading.text })
      else reject(`${show(found.path)} ${reading.reason}`)
    }
  }
  return { name, accepted, rejected } satisfies Submission
})

interface Root {
  readonly place: string
  readonly stats: BigIntStats
}

/** The way to it may lead over links, which are not the learner's; it itself must not be one. */
const lookAtRoot = async (place: string): Promise<Root | undefined> => {
  try {
    const real = path.join(await realpath(path.dirname(place)), path.basename(place))
    return { place: real, stats: await lstat(real, { bigint: true }) }
  } catch {
    return undefined
  }
}

const surroundings = (name: string, { place, stats }: Root) => {
  const refuse = (reason: string) =>
    Effect.succeed({ programs: [], odd: [{ path: [], reason, mild: false }] })
  const unfit = oddName(name, new Map())
  if (unfit !== undefined) return refuse(unfit)
  if (stats.isDirectory()) return lookAround(place)
  if (!stats.isFile()) return refuse(whatItIs(stats))
  if (isArchive(name)) return refuse(unpackFirst)
  return Effect.succeed({ programs: [{ path: [], stats }], odd: [] })
}

/** What is taken for the one exercise that was asked for, when no path says so. */
const unnamed = (
  exercises: ReadonlyArray<Exercise>,
  above: ReadonlyArray<string>,
  programs: ReadonlyArray<Found>,
): Array<Found> => {
  const [first] = programs
  if (first?.path.length === 0) return [first]
  const free = programs.filter(
    ({ path: at }) => exerciseOfPath(exercises, [...above, ...at]) === undefined,
  )
  const named = free.filter(({ path: at }) => at.at(-1)?.toLowerCase() === "exercise.ts")
  return named.length > 0 ? named : free.length === 1 ? free : []
}
