import { readdirSync, readFileSync } from "node:fs"

/** A process as /proc tells of it. */
export interface Resident {
  readonly parent: number
  /** The command line, its arguments separated by blanks. */
  readonly command: string
  /** Bytes that it has in memory. */
  readonly size: number
}

/** Bytes that the processes below `pid` have in memory together: those that `isMeant`, and all below them. */
export const sizeOfFamily = (
  pid: number,
  all: ReadonlyMap<number, Resident>,
  isMeant: (command: string) => boolean,
): number => {
  const isOurs = (one: number): boolean => {
    let meant = false
    for (let at = one; at !== 0 && all.has(at); at = all.get(at)?.parent ?? 0) {
      if (at === pid) return meant
      meant ||= isMeant(all.get(at)?.command ?? "")
    }
    return false
  }
  let sum = 0
  for (const [one, { size }] of all) if (isOurs(one)) sum += size
  return sum
}

/** The same of the processes that this one has started; null where there is no /proc. */
export const residentMemory = (isMeant: (command: string) => boolean): number | null =>
  process.platform === "linux" ? sizeOfFamily(process.pid, readAll(), isMeant) : null

const readAll = (): ReadonlyMap<number, Resident> => {
  const all = new Map<number, Resident>()
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8")
      const number = (field: string) =>
        Number(new RegExp(`^${field}:\\s*(\\d+)`, "m").exec(status)?.[1] ?? 0)
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ")
      all.set(Number(name), { parent: number("PPid"), command, size: number("VmRSS") * 1024 })
    } catch {
      // It has ended meanwhile.
    }
  }
  return all
}
