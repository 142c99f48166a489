// Who holds the lock of the set-up, and whether anybody is still behind that name.
import { readFileSync, statSync } from "node:fs"
import path from "node:path"

/** An owner that has not moved for this long is gone, even if another process has its pid by now. */
export const PATIENCE_MS = 20_000

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM"
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return ""
  }
}

/**
 * @typedef {object} Owner
 * @property {number} pid
 * @property {string} token names this one ownership
 * @property {number} worker 0: none
 * @property {string} beat differs after every heartbeat
 */

/** @param {string} lock @returns {Owner | undefined} undefined: nobody has it at this moment */
export function readOwner(lock) {
  const now = statSync(lock, { throwIfNoEntry: false })
  if (now === undefined) return undefined
  const [, pid, token] = /^(\d+) (\S+)$/.exec(readIfThere(path.join(lock, "owner"))) ?? []
  const worker = Number(readIfThere(path.join(lock, "worker")))
  // A lock that was damaged has nobody to ask, so that only its missing heartbeat ends it.
  const named = { pid: Number(pid ?? 0), token: token ?? `0-damaged-${now.ino}` }
  return { ...named, worker, beat: `${named.token} ${now.mtimeMs}` }
}

/** Notices owners that are gone. @param {number} patience */
export function watchOwner(patience) {
  let lastBeat = ""
  let since = performance.now()
  return (/** @type {Owner} */ { pid, worker, beat }) => {
    if (beat !== lastBeat) {
      lastBeat = beat
      since = performance.now()
    }
    if (performance.now() - since > patience) return true
    // The program that a killed owner had started may still be writing.
    return (pid === process.pid || !isAlive(pid)) && (worker === 0 || !isAlive(worker))
  }
}
