import type * as NodePty from "@lydell/node-pty"

/** Opens pseudo-terminals, or says why there are none on this machine. */
const load = async (): Promise<typeof NodePty | string> => {
  if (process.platform === "win32") return "the sessions are started by a POSIX shell"
  try {
    const pty = await import("@lydell/node-pty")
    pty.spawn("/bin/sh", ["-c", "stty -g"], {}).kill()
    return pty
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

export const pseudoTerminal = await load()
