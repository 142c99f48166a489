import { type ChildProcess, spawn } from "node:child_process"
import { Effect } from "effect"
import type { ProcessEnd } from "../../src/sandbox/limitReached.ts"
import type { SandboxCommand } from "../../src/sandbox/Sandbox.ts"

export interface Ended extends ProcessEnd {
  /** What came over descriptor 3. */
  readonly said: string
}

/** A process inside the layers that is killed with the test, and all it said. */
export const start = (made: SandboxCommand, input: unknown) =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const child = spawn(made.command, [...made.args], {
        env: made.env,
        stdio: ["pipe", "pipe", "pipe", "pipe"],
        detached: true,
      })
      const [stdin, stdout, stderr, descriptor3] = child.stdio
      // It may end before it has read.
      stdin?.on("error", () => {})
      if (stdin !== null && "end" in stdin) stdin.end(JSON.stringify(input))
      const texts = { said: "", stderr: "" }
      descriptor3?.on("data", (text) => {
        texts.said += text
      })
      stderr?.on("data", (text) => {
        texts.stderr += text
      })
      stdout?.resume()
      const ended = new Promise<Ended>((resolve) => {
        child.once("close", (exitCode, signal) => resolve({ exitCode, signal, ...texts }))
      })
      const firstWord = new Promise<void>((resolve) => {
        descriptor3?.once("data", () => resolve())
      })
      return { child, ended, firstWord }
    }),
    ({ child, ended }) =>
      Effect.promise(() => {
        kill(child)
        return ended
      }),
  )

const kill = (child: ChildProcess): void => {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL")
}
