// Runs a program whose words matter only when it fails.
import { spawn } from "node:child_process"

const KEPT_CHARACTERS = 64_000

/**
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, signal: AbortSignal, onStart: (pid: number) => void }} options
 *   signal: ends the program; this still waits until it is gone
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runQuietly(file, args, { cwd, env, signal, onStart }) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    })
    if (child.pid !== undefined) onStart(child.pid)
    let output = ""
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-KEPT_CHARACTERS)
    }
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    const stop = () => child.kill()
    signal.addEventListener("abort", stop)
    child.on("error", (error) => resolve({ ok: false, output: `${output}\n${error.message}` }))
    child.on("close", (code) => {
      signal.removeEventListener("abort", stop)
      resolve({ ok: code === 0, output })
    })
  })
}
