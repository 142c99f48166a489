import { readdirSync, readFileSync } from "node:fs"

/** A process that runs now. */
export interface RunningProcess {
  readonly pid: number
  readonly parent: number
  /** What it was started with, separated by blanks. */
  readonly command: string
}

/** All processes of this machine, as Linux tells them; none where there is no /proc. */
export const processes = (): ReadonlyArray<RunningProcess> => {
  if (process.platform !== "linux") return []
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/stat`, "utf8")
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim()
        // The second field is a name in brackets, which may hold anything.
        const [state, parent] = status.slice(status.lastIndexOf(")") + 2).split(" ")
        return state === "Z" ? [] : [{ pid: Number(name), parent: Number(parent), command }]
      } catch {
        // It has ended meanwhile.
        return []
      }
    })
}
