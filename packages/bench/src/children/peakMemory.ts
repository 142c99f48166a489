import { readFileSync } from "node:fs"

/**
 * The largest size that this process has had in memory, in bytes; null where nobody tells. On Linux
 * not `maxRSS` of `process.resourceUsage()`, which a process takes over from the one that started it
 * (`exec` keeps the larger of the two): `VmHWM` begins anew. Source: proc_pid_status(5).
 */
export const peakMemory = (): number | null => {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024
  try {
    const [, kibibytes] =
      /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? []
    return kibibytes === undefined ? null : Number(kibibytes) * 1024
  } catch {
    return null
  }
}
