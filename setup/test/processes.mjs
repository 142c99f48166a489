// Real processes whose words and ends a test can wait for.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { onTestFinished } from "vitest"

/**
 * @param {string} file a JavaScript file
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { nodeArgs?: string[] }} [options]
 */
export function start(file, args, { nodeArgs = [], ...options } = {}) {
  const child = spawn(process.execPath, [...nodeArgs, file, ...args], { stdio: "pipe", ...options })
  onTestFinished(() => void child.kill("SIGKILL"))
  const ended = once(child, "close")
  let stdout = ""
  let stderr = ""
  /** @type {Set<() => void>} */
  const lookers = new Set()
  const changed = () => {
    for (const look of lookers) look()
  }
  child.stdout?.on("data", (chunk) => {
    stdout += chunk
    changed()
  })
  child.stderr?.on("data", (chunk) => {
    stderr += chunk
    changed()
  })
  child.on("close", changed)
  return {
    child,
    /** Until it has written this. @param {string | RegExp} text */
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = (stdout + stderr).match(text)
          if (match !== null) resolve(match)
          else if (child.exitCode !== null || child.signalCode !== null) {
            reject(new Error(`ended without saying ${text}: ${stdout}${stderr}`))
          }
        }
        lookers.add(look)
        look()
      }),
    /** Until it is gone. */
    end: async () => {
      const [code, signal] = await ended
      return { code, signal, stdout, stderr }
    },
    output: () => stdout,
  }
}
