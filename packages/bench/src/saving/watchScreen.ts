import { writeFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { spawn } from "@lydell/node-pty"
import { repository } from "../grading/repository.ts"
import { isQuiet } from "./isQuiet.ts"
import { plainEnvironment, type Timed } from "./timeProgram.ts"

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
  let drawn = ""
  let heard = () => {}
  terminal.onData((text) => {
    drawn += text
    heard()
  })
  const ended = new Promise<never>((_, reject) => {
    terminal.onExit(() => reject(new Error(`the watch screen ended:\n${drawn}`)))
  })
  ended.catch(() => {})
  const shows = (what: RegExp): Promise<RegExpExecArray> => {
    const found = new Promise<RegExpExecArray>((resolve) => {
      heard = () => {
        const match = what.exec(drawn)
        if (match !== null) resolve(match)
      }
      heard()
    })
    return Promise.race([found, ended])
  }
  await shows(/q quit/)
  await isQuiet(terminal.pid)
  return {
    save: async (file, ...texts) => {
      let start = 0
      for (const [index, text] of texts.entries()) {
        if (index > 0) await pause(10)
        drawn = ""
        start = performance.now()
        writeFileSync(file, text)
      }
      await shows(verdict)
      const behaviour = performance.now() - start
      const [, mark] = await shows(verdictInFull)
      return { code: mark === "✓" ? 0 : 1, took: performance.now() - start, behaviour }
    },
    settle: () => isQuiet(terminal.pid),
    stop: () => terminal.kill(),
  }
}
