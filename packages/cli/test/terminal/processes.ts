import { readdirSync, readFileSync } from "node:fs"
import { Effect } from "effect"

export interface RunningProcess {
  readonly pid: number
  readonly parent: number
  /** Seconds of processor time that it has used; the unit is a hundredth on every Linux. */
  readonly busy: number
  /** What it was started with, separated by blanks. */
  readonly command: string
}

/** Whether this machine tells which processes there are. */
export const tellsProcesses = process.platform === "linux"

const readProcess = (pid: string): ReadonlyArray<RunningProcess> => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()
    // The second field is a name in brackets, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    const busy = (Number(fields[11]) + Number(fields[12])) / 100
    // A zombie has ended, and only waits for somebody to ask how.
    return fields[0] === "Z" ? [] : [{ pid: Number(pid), parent: Number(fields[1]), busy, command }]
  } catch {
    // It has ended meanwhile.
    return []
  }
}

const allProcesses = (): ReadonlyArray<RunningProcess> =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess)

/** The processes that this one has started, and those that they have. */
export const descendants = (pid: number): ReadonlyArray<RunningProcess> => {
  const all = allProcesses()
  const below = (parent: number): ReadonlyArray<RunningProcess> =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)])
  return below(pid)
}

/** Asks again until there is an answer: the system does not tell when a process ends. */
const until = Effect.fnUntraced(function* <A>(look: () => A | undefined) {
  for (;;) {
    const seen = look()
    if (seen !== undefined) return seen
    yield* Effect.sleep("20 millis")
  }
})

/** Waits until one of them has used that many seconds of processor time. */
export const someoneBusy = (pid: number, seconds: number, command: string) =>
  until(() => descendants(pid).find((one) => one.busy >= seconds && one.command.includes(command)))

/** Waits until none of these runs any more; a number that the system gave anew does not count. */
export const allGone = (those: ReadonlyArray<RunningProcess>) =>
  until(() => {
    const left = those.filter((one) =>
      readProcess(String(one.pid)).some(({ command }) => command === one.command),
    )
    return left.length === 0 ? true : undefined
  })
