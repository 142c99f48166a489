import { readdirSync, readFileSync } from "node:fs"

/** Clock ticks a second in /proc: the same on every Linux that Node runs on. */
const ticks = 100

interface Used {
  readonly parent: number
  /** By itself and by those that it has waited for, in ticks. */
  readonly time: number
}

/** From the text of /proc/PID/stat. The second field is a name in brackets, which may hold anything. */
export const readStat = (stat: string): Used => {
  const fields = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number)
  const time = fields.slice(11, 15).reduce((sum, field) => sum + field, 0)
  return { parent: fields[1] ?? 0, time }
}

/** Processor time in seconds of a process and of all that it has started, be they alive or not. */
export const sumOfFamily = (pid: number, all: ReadonlyMap<number, Used>): number => {
  const isBelow = (one: number): boolean => {
    for (let at = one; at !== 0; at = all.get(at)?.parent ?? 0) if (at === pid) return true
    return false
  }
  let sum = 0
  for (const [one, { time }] of all) if (isBelow(one)) sum += time
  return sum / ticks
}

/**
 * Processor time in seconds that we and all that we have started have used so far, to 10 ms a
 * process; null unless reapAll.py runs us: the time of a process that is orphaned by a kill, as those
 * of a sandbox are, would be missing.
 */
export const familyTime = (): number | null => {
  const root = process.ppid
  if (process.env.REAPED_BY !== String(root)) return null
  const now = () => sumOfFamily(root, readAll())
  // Who ends between the reading of its parent and its own is missing, but not twice.
  return Math.max(now(), now())
}

const readAll = (): ReadonlyMap<number, Used> => {
  const all = new Map<number, Used>()
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue
    try {
      all.set(Number(name), readStat(readFileSync(`/proc/${name}/stat`, "utf8")))
    } catch {
      // It has ended meanwhile.
    }
  }
  return all
}
