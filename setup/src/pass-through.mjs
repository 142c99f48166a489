// Runs a program as if it had been started in this process's place.
import { spawn } from "node:child_process"
import { constants } from "node:os"

const FORWARDED = /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"])

/** The terminal sends Ctrl-C to everything in its foreground, the child included. */
const onTerminal = () =>
  Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY)

/**
 * This process stays until the child is gone, so the shell does not get the terminal back too early;
 * Node itself restores the terminal's modes on the way out, whatever the child left behind.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function passThrough(file, args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: "inherit" })
    const forward = (/** @type {NodeJS.Signals} */ name) => {
      // A second SIGINT means "at once" to many programs: it must not come from one key press.
      if (name === "SIGINT" && onTerminal()) return
      child.kill(name)
    }
    for (const name of FORWARDED) process.on(name, forward)
    child.on("error", reject)
    child.on("exit", (code, signal) => {
      for (const name of FORWARDED) process.off(name, forward)
      if (signal !== null && process.stdout.isTTY) process.stdout.write("\u001b[?25h") // the cursor
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal])
    })
  })
}
