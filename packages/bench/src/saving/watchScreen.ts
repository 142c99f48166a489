import { writeFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { spawn } from "@lydell/node-pty"
import { repository } from "../grading/repository.ts"
import { isQuiet } from "./isQuiet.ts"
import { plainEnvironment, type Timed } from "./timeProgram.ts"
import { Transcript } from "./Transcript.ts"

const program = path.join(repository, "packages/cli/src/bin.ts")

/** When a screen showed what. */
export interface Shown extends Timed {
  /** Milliseconds until it showed what the checks say; `took`: and what the types say. */
  readonly behaviour: number
}

/** The watch screen, in a terminal of 80 columns and 24 lines. */
export interface WatchScreen {
  /** Writes these texts, 10 ms apart, and waits for the verdict on the last one. */
  save(file: string, ...texts: ReadonlyArray<string>): Promise<Shown>
  /** Ends when its processes are ready for the next save. */
  settle(): Promise<void>
  stop(): void
}

const verdict = /[✓✗]/
const verdictInFull = /([✓✗])[^\n]*graded in/

/** Opens an exercise in the watch screen, and waits until it is ready. */
export const watchScreen = async (root: string, exercise: string): Promise<WatchScreen> => {
  const args = [program, "start", exercise, "--workshop", root]
  const terminal = spawn(process.execPath, args, {
    cols: 80,
    rows: 24,
    cwd: root,
    env: { ...plainEnvironment, TERM: "xterm" },
  })
  const transcript = new Transcript("the watch screen")
  terminal.onData((text) => transcript.add(text))
  terminal.onExit(() => transcript.end())
  await transcript.has(/q quit/)
  await isQuiet(terminal.pid)
  return {
    save: async (file, ...texts) => {
      let start = 0
      for (const [index, text] of texts.entries()) {
        if (index > 0) await pause(10)
        transcript.clear()
        start = performance.now()
        writeFileSync(file, text)
      }
      await transcript.has(verdict)
      const behaviour = performance.now() - start
      const [, mark] = await transcript.has(verdictInFull)
      return { code: mark === "✓" ? 0 : 1, took: performance.now() - start, behaviour }
    },
    settle: () => isQuiet(terminal.pid),
    stop: () => terminal.kill(),
  }
}
