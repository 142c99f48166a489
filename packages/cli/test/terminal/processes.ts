import { readdirSync, readFileSync } from "node:fs"
import { Effect, Schema } from "effect"

export interface RunningProcess {
  readonly pid: number
  readonly parent: number
  /** Seconds of processor time that it has used; the unit is a hundredth on every Linux. */
  readonly busy: number
  /** What it was started with, separated by blanks. */
  readonly command: string
}

/** Whether this system tells what runs on it. */
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

/** All that run here, where the system tells. */
const allProcesses = (): ReadonlyArray<RunningProcess> =>
  tellsProcesses
    ? readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .flatMap(readProcess)
    : []

/** This process, those that it has started, and those that they have. */
export const familyOf = (pid: number): ReadonlyArray<RunningProcess> => {
  const all = allProcesses()
  const below = (one: RunningProcess): ReadonlyArray<RunningProcess> => [
    one,
    ...all.filter(({ parent }) => parent === one.pid).flatMap(below),
  ]
  return all.filter((one) => one.pid === pid).flatMap(below)
}

/** Some processes did not do what was waited for: to end, or to get to work. */
export class NeverHappened extends Schema.TaggedError<NeverHappened>()("NeverHappened", {
  wanted: Schema.String,
  running: Schema.Array(Schema.String),
}) {
  override get message() {
    return `Waited ${patience} in vain that ${this.wanted}. There are:\n${this.running.join("\n")}`
  }
}

const patience = "20 seconds"

/** Asks again until it holds: the system does not tell when a process of somebody else ends. */
const until = (
  wanted: string,
  look: () => ReadonlyArray<RunningProcess>,
  holds: (seen: ReadonlyArray<RunningProcess>) => boolean,
) =>
  Effect.gen(function* () {
    while (!holds(look())) yield* Effect.sleep("20 millis")
  }).pipe(
    Effect.timeoutOrElse({
      duration: patience,
      orElse: () =>
        new NeverHappened({
          wanted,
          running: look().map(({ command, pid }) => `${pid} ${command}`),
        }),
    }),
  )

/** Waits until one of the family has used that many seconds of processor time. */
export const someoneWorks = (pid: number, program: string, seconds: number) =>
  until(
    `${program} has worked for ${seconds} s`,
    () => familyOf(pid),
    (family) => family.some((one) => one.busy >= seconds && one.command.includes(program)),
  )

/** Those of them that still run, and all others that were started for the workshop in `root`. */
const stillThere = (those: ReadonlyArray<RunningProcess>, root?: string) =>
  allProcesses().filter(
    ({ command, pid }) =>
      (root !== undefined && command.includes(root)) ||
      // A number that the system has given to another process meanwhile does not count.
      those.some((one) => one.pid === pid && one.command === command),
  )

/** So that no test leaves any, however it goes. */
export const killAll = (those: ReadonlyArray<RunningProcess>, root?: string) =>
  Effect.sync(() => {
    for (const { pid } of stillThere(those, root)) process.kill(pid, "SIGKILL")
  })

/** Waits until none of these runs any more, nor any other that was started for that workshop. */
export const noneLeft = (those: ReadonlyArray<RunningProcess>, root?: string) =>
  until(
    "they end",
    () => stillThere(those, root),
    (running) => running.length === 0,
  ).pipe(Effect.tapError(() => killAll(those, root)))
