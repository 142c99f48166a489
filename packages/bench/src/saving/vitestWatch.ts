import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import path from "node:path"
import { plainEnvironment, type Timed, vitest } from "./timeProgram.ts"
import { Transcript } from "./Transcript.ts"

/** A Vitest in watch mode. */
export interface VitestWatch {
  /** Writes the file and waits for the verdict on it. Code 0: the checks pass, 1: they do not. */
  save(file: string, text: string): Promise<Timed>
  stop(): void
}

/** The checks import `exercise.ts` at run time only, where Vitest does not see that they depend on it. */
const configuration = `import { mergeConfig } from "vitest/config"
import chapter from "./vitest.config.ts"

export default mergeConfig(chapter, { test: { forceRerunTriggers: ["**/exercise.ts"] } })
`

/** Starts Vitest's watch mode in the folder of a chapter, and waits until it has tested what is there. */
export const vitestWatch = async (folder: string): Promise<VitestWatch> => {
  writeFileSync(path.join(folder, "vitest.watch.config.ts"), configuration)
  const args = [vitest, "watch", "--config", "vitest.watch.config.ts"]
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: plainEnvironment,
    stdio: ["pipe", "pipe", "ignore"],
  })
  const transcript = new Transcript("vitest watch")
  child.stdout.setEncoding("utf8").on("data", (text: string) => transcript.add(text))
  child.once("exit", () => transcript.end())
  await transcript.has(/(Waiting|Watching) for file changes/)
  return {
    save: async (file, text) => {
      transcript.clear()
      const start = performance.now()
      writeFileSync(file, text)
      const [, verdict = ""] = await transcript.has(/^\s*Tests\s+(.*)\n/m)
      const took = performance.now() - start
      await transcript.has(/(Waiting|Watching) for file changes/)
      return { code: verdict.includes("failed") ? 1 : 0, took }
    },
    stop: () => void child.kill(),
  }
}
