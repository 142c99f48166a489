import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { repository } from "../grading/repository.ts"

/** Not the environment of whoever measures: nothing of CI, no colours. */
export const plainEnvironment = { PATH: process.env.PATH, NO_COLOR: "1" }

export const vitest = path.join(repository, "node_modules/vitest/vitest.mjs")
export const launcher = path.join(repository, "setup/fiberlings.mjs")

/** How a program ended, and how many milliseconds it took from its start. */
export interface Timed {
  readonly code: number
  readonly took: number
}

/**
 * Runs a file with Node in this folder. Throws when it ends with another code than 0 or 1, the codes
 * of a verdict: figures of something that does not work would be void.
 */
export const timeProgram = async (
  line: ReadonlyArray<string>,
  folder: string = repository,
): Promise<Timed> => {
  const start = performance.now()
  const child = spawn(process.execPath, line, {
    cwd: folder,
    env: plainEnvironment,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text
    })
  }
  await once(child, "close")
  const took = performance.now() - start
  const code = child.exitCode ?? -1
  if (code !== 0 && code !== 1) throw new Error(`${line.join(" ")} ended with ${code}:\n${said}`)
  return { code, took }
}
