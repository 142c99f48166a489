import { readFileSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"

/** Ends when a process and all below it have used no processor time for a while. */
export const isQuiet = async (pid: number): Promise<void> => {
  if (process.platform !== "linux") {
    await pause(3000)
    return
  }
  for (let before = -1, quiet = 0; quiet < 3; ) {
    await pause(100)
    const time = processorTime(pid)
    quiet = time === before ? quiet + 1 : 0
    before = time
  }
}

/** In ticks of the system's clock. */
const processorTime = (pid: number): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    // After the name, which may hold anything: from the third field on.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    return children
      .split(" ")
      .filter(Boolean)
      .reduce(
        (sum, child) => sum + processorTime(Number(child)),
        Number(fields[11]) + Number(fields[12]),
      )
  } catch {
    // It has ended meanwhile.
    return 0
  }
}
