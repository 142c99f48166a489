// One set-up at a time. The lock is a folder that is renamed into place with its owner's name already
// inside, so no moment shows a lock without an owner, whatever is killed when.
import { randomBytes } from "node:crypto"
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { isAlive, PATIENCE_MS, readOwner, watchOwner } from "./lock-owner.mjs"

const HEARTBEAT_MS = 1_000
const LOOK_AGAIN_MS = 100

/** @param {string} from @param {string} to @returns {boolean} false: something is there, or nothing here */
function moveIfFree(from, to) {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    // Windows has its own words for a target that exists or is being looked at.
    const taken = ["EEXIST", "ENOTEMPTY", "ENOENT", "EPERM", "EACCES", "EBUSY"]
    if (taken.includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? "")) return false
    throw error
  }
}

/** Leftovers harm nobody: what cannot be removed now stays. @param {string} folder */
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {}
}

/** What killed processes left behind. @param {string} tools @param {string} keep */
function sweep(tools, keep) {
  for (const name of readdirSync(tools)) {
    const [, kind, pid] = /^(claim|stale|released)-(\d+)-/.exec(name) ?? []
    const left = kind === "claim" ? !isAlive(Number(pid)) : kind !== undefined
    if (left && name !== keep) remove(path.join(tools, name))
  }
}

/**
 * Takes the lock of an owner that is gone out of the way. Of all who find that owner gone one rename
 * succeeds: the tombstone stays and bears the owner's name, so that a slower one cannot move the next
 * owner's lock away.
 * @param {string} tools
 * @param {import("./lock-owner.mjs").Owner} owner
 * @returns {string | undefined} the tombstone's name; undefined: another one was faster
 */
export function buryLock(tools, owner) {
  const tombstone = `stale-${owner.token}`
  return moveIfFree(path.join(tools, "lock"), path.join(tools, tombstone)) ? tombstone : undefined
}

/**
 * @typedef {object} Lock
 * @property {(pid: number) => void} nameWorker the program that now works for the owner
 * @property {() => void} release
 */

/**
 * @param {string} tools the folder of the lock; it is made when missing
 * @param {{ onWait: (ownerPid: number) => void, signal: AbortSignal, patience?: number }} options
 * @returns {Promise<Lock>}
 */
export async function acquireLock(tools, { onWait, signal, patience = PATIENCE_MS }) {
  mkdirSync(tools, { recursive: true })
  const token = `${process.pid}-${randomBytes(6).toString("hex")}`
  const lock = path.join(tools, "lock")
  const claim = path.join(tools, `claim-${token}`)
  const ownerIsGone = watchOwner(patience)
  let waitedFor = ""
  let tombstone = ""
  try {
    mkdirSync(claim)
    writeFileSync(path.join(claim, "owner"), `${process.pid} ${token}`)
    while (!moveIfFree(claim, lock)) {
      signal.throwIfAborted()
      if (!existsSync(claim)) throw new Error(`${claim} was removed while it was in use`)
      const owner = readOwner(lock)
      if (owner !== undefined && ownerIsGone(owner)) {
        tombstone = buryLock(tools, owner) ?? tombstone
        continue
      }
      if (owner !== undefined && owner.token !== waitedFor) {
        waitedFor = owner.token
        onWait(owner.pid)
      }
      await pause(LOOK_AGAIN_MS)
    }
  } catch (error) {
    remove(claim)
    throw error
  }
  sweep(tools, tombstone)
  return heldLock(tools, lock, token)
}

/** @param {string} tools @param {string} lock @param {string} token @returns {Lock} */
function heldLock(tools, lock, token) {
  const isOurs = () => readOwner(lock)?.token === token
  const beat = setInterval(() => {
    const now = new Date()
    if (isOurs()) utimesSync(lock, now, now)
  }, HEARTBEAT_MS).unref()
  return {
    nameWorker: (pid) => writeFileSync(path.join(lock, "worker"), String(pid)),
    release: () => {
      clearInterval(beat)
      const released = path.join(tools, `released-${token}`)
      if (isOurs() && moveIfFree(lock, released)) remove(released)
    },
  }
}
