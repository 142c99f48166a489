import type { BigIntStats } from "node:fs"
import { lstat, opendir } from "node:fs/promises"
import path from "node:path"
import { Effect } from "effect"
import { isProgram } from "./exerciseOfPath.ts"
import { oddName, siblingNames } from "./oddName.ts"
import { unpackFirst } from "./readUntrusted.ts"

/** The most files and folders that are looked at. */
export const mostEntries = 10_000
const deepest = 16

/** Something in a folder that was handed in. */
export interface Found {
  /** Its names below that folder. */
  readonly path: ReadonlyArray<string>
  readonly stats: BigIntStats
}

/** Something that is not accepted. */
export interface Odd {
  readonly path: ReadonlyArray<string>
  readonly reason: string
  /** True when it matters only where nothing else was handed in. */
  readonly mild: boolean
}

export interface Surroundings {
  /** Files that may be solutions. None of them was opened. */
  readonly programs: ReadonlyArray<Found>
  readonly odd: ReadonlyArray<Odd>
}

/**
 * Looks through a folder that somebody else made, and opens nothing but folders. Links are not
 * followed. Where there is a folder exercises/, only that one is entered. What begins with a dot
 * and node_modules are nobody's solution and are passed over.
 */
export const lookAround = (root: string): Effect.Effect<Surroundings> =>
  Effect.promise(async () => {
    const programs: Array<Found> = []
    const odd: Array<Odd> = []
    let budget = mostEntries

    const walk = async (below: ReadonlyArray<string>): Promise<void> => {
      const folder = path.join(root, ...below)
      const names = await namesIn(folder, budget)
      budget -= names.length
      if (budget < 0) return
      const siblings = siblingNames(names)
      const folders: Array<string> = []
      for (const name of names.sort()) {
        const at = [...below, name]
        const refuse = (reason: string, mild = false) => odd.push({ path: at, reason, mild })
        const unfit = oddName(name, siblings)
        if (unfit !== undefined) {
          refuse(unfit)
          continue
        }
        const stats = await lookAt(path.join(folder, name))
        if (stats === undefined) refuse("went away while it was looked at. Hand it in again.")
        else if (stats.isDirectory() && at.length >= deepest) refuse("lies too deep in folders.")
        else if (stats.isDirectory()) folders.push(name)
        else if (!stats.isFile()) refuse(whatItIs(stats))
        else if (isProgram(name)) programs.push({ path: at, stats })
        else if (isArchive(name)) refuse(unpackFirst, true)
      }
      const isCopy = below.length === 0 && folders.includes("exercises")
      for (const name of isCopy ? ["exercises"] : folders) await walk([...below, name])
    }

    await walk([]).catch((error: NodeJS.ErrnoException) => {
      odd.push({ path: [], reason: `cannot be looked through (${error.code}).`, mild: false })
    })
    if (budget < 0) {
      const reason = `holds more than ${mostEntries.toLocaleString("en")} files and folders.`
      return { programs: [], odd: [{ path: [], reason, mild: false }] }
    }
    return { programs, odd }
  })

/** At most one name more than `most`: a folder can hold millions. */
const namesIn = async (folder: string, most: number): Promise<Array<string>> => {
  const names: Array<string> = []
  for await (const { name } of await opendir(folder)) {
    if (name.startsWith(".") || name === "node_modules") continue
    names.push(name)
    if (names.length > most) break
  }
  return names
}

const lookAt = (place: string): Promise<BigIntStats | undefined> =>
  lstat(place, { bigint: true }).catch(() => undefined)

/** True when a file's name says that other files are packed in it. */
export const isArchive = (name: string): boolean =>
  /\.(?:zip|tar|tgz|gz|bz2|xz|7z|rar)$/i.test(name)

/** What something is that is neither a file nor a folder, and what to do about it. */
export const whatItIs = (stats: BigIntStats): string => {
  if (stats.isSymbolicLink()) return "is a symbolic link. Hand in the file itself."
  if (stats.isFIFO()) return "is a named pipe, not a file."
  if (stats.isSocket()) return "is a socket, not a file."
  return "is a device, not a file."
}
