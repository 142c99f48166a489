import { constants, type BigIntStats } from "node:fs"
import { type FileHandle, open, realpath } from "node:fs/promises"
import { Effect } from "effect"

/** The most bytes that a file may have: far more than anybody writes by hand. */
export const mostBytes = 1_000_000

/** A file that was looked at and is to be read now. */
export interface Seen {
  /** Where it is: absolute, and without a link on the way. */
  readonly place: string
  /** What `lstat` said of it. */
  readonly stats: BigIntStats
}

/** The text of a file, or what is the matter with it. */
export type Reading =
  | { readonly _tag: "Text"; readonly text: string }
  | { readonly _tag: "Refused"; readonly reason: string }

const refused = (reason: string): Reading => ({ _tag: "Refused", reason })

const changed = refused("was exchanged while it was read. Hand it in again.")

/**
 * Reads a file that somebody else can exchange at any moment. It has to be the very file that was
 * looked at: links are not followed, what is no file is not waited for, and no more is read than a
 * file may have.
 */
export const readUntrusted = (seen: Seen): Effect.Effect<Reading> =>
  Effect.promise(() => read(seen).catch(failed))

const read = async ({ place, stats }: Seen): Promise<Reading> => {
  // Windows knows neither of the two flags.
  const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = constants
  const file = await open(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const opened = await file.stat({ bigint: true })
    const isSame = opened.isFile() && opened.dev === stats.dev && opened.ino === stats.ino
    if (!isSame || alike(await realpath(place)) !== alike(place)) return changed
    const bytes = await readAtMost(file, mostBytes + 1)
    return bytes.length > mostBytes ? tooLarge : decode(bytes)
  } finally {
    await file.close()
  }
}

const readAtMost = async (file: FileHandle, most: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(most)
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, most - length)
    length += bytesRead
    if (bytesRead === 0 || length === most) return bytes.subarray(0, length)
  }
}

const tooLarge = refused("has more than 1 MB. A solution has a few hundred lines.")

/** Some file systems give a name back in another case or composition. */
const alike = (place: string) => place.normalize("NFC").toLowerCase()

const decode = (bytes: Uint8Array): Reading => {
  const isArchive =
    (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) ||
    (bytes[0] === 0x1f && bytes[1] === 0x8b)
  if (isArchive) return refused(unpackFirst)
  try {
    return { _tag: "Text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }
  } catch {
    return refused("is no text in UTF-8. Save it as UTF-8.")
  }
}

/** What is said of an archive, whose inside nobody looks at. */
export const unpackFirst = "is an archive. Unpack it first, and hand in what is in it."

const failed = (error: NodeJS.ErrnoException): Reading => {
  if (error.code === "ELOOP" || error.code === "ENOENT" || error.code === "ENXIO") return changed
  return refused(`cannot be read (${error.code ?? "no reason given"}).`)
}
