import { fileURLToPath } from "node:url"
import type { IPty } from "@lydell/node-pty"
import { Effect, Schema } from "effect"
import { Emulator } from "./Emulator.ts"
import { familyOf, noneLeft } from "./processes.ts"
import { pseudoTerminal } from "./pseudoTerminal.ts"

const bin = fileURLToPath(new URL("../../src/bin.ts", import.meta.url))

/** Longer than a busy machine takes for anything: whoever waits this long waits for nothing. */
const patience = "40 seconds"

/**
 * The command as somebody gives it in a shell. The shell says in which mode the terminal is before
 * and afterwards; what it prints before has to be on the screen again at the end.
 */
const shell = `
echo "[found $(stty -g)]"
sh -c 'echo "[pid $$]"; exec "$@"' sh "$@"
code=$?
echo "[ended $code $(stty -g)]"`

/** What was waited for did not come. */
export class NeverSeen extends Schema.TaggedError<NeverSeen>()("NeverSeen", {
  wanted: Schema.String,
  screen: Schema.String,
}) {
  override get message() {
    return `Never seen (within ${patience}, or before the end): ${this.wanted}. On the screen:\n${this.screen}`
  }
}

/** How the command ended, and in what state it left the terminal. */
export interface Ending {
  /** Its exit code, as a shell counts it: 128 and the number for a signal. */
  readonly code: number
  /** Whether line editing, echo and the like are as they were. */
  readonly sameMode: boolean
  /** Whether what was on the screen before is on it again. */
  readonly sameScreen: boolean
  readonly hasCursor: boolean
}

/** A terminal that nobody would know from the one before. */
export const asFound = (code: number): Ending => ({
  code,
  sameMode: true,
  sameScreen: true,
  hasCursor: true,
})

/** What is waited for: a part of the screen, or a question about all of it. */
export type Wanted = string | RegExp | ((screen: string) => boolean)

/** The command in a terminal of its own, and somebody who reads and types there. */
export class TerminalSession {
  /** All that was written to the terminal so far, control characters included. */
  transcript = ""
  /** What all of that looks like. */
  readonly emulator: Emulator
  readonly #pty: IPty
  readonly #listeners = new Set<() => void>()
  readonly #closed: Promise<unknown>

  constructor(pty: IPty, columns: number, rows: number) {
    this.#pty = pty
    this.#closed = new Promise((resolve) => pty.onExit(resolve))
    this.emulator = new Emulator(columns, rows)
    pty.onData((text) => {
      this.emulator.write(text, () => {
        // Not before, so that it never tells of more than the screen does.
        this.transcript += text
        for (const listener of this.#listeners) listener()
      })
    })
  }

  /** The process of the command itself, once there is one. */
  get pid(): number {
    return Number(/\[pid (\d+)\]/.exec(this.transcript)?.[1])
  }

  /** What the shell says afterwards: the exit code and the mode of the terminal. */
  get #end(): RegExpExecArray | null {
    return /\[ended (\d+) (\S+)\]/.exec(this.transcript)
  }

  /** The screen's lines as one text. */
  get screen(): string {
    return this.emulator.lines.join("\n")
  }

  /** Types. */
  press(keys: string): Effect.Effect<void> {
    return Effect.sync(() => this.#pty.write(keys))
  }

  resize(columns: number, rows: number): Effect.Effect<void> {
    return Effect.sync(() => {
      this.emulator.resize(columns, rows)
      this.#pty.resize(columns, rows)
    })
  }

  /** Sends a signal to the command itself; the shell around it goes on. */
  signal(name: NodeJS.Signals): Effect.Effect<void> {
    return Effect.sync(() => void process.kill(this.pid, name))
  }

  /** Closes the window: the shell ends, and the system takes the terminal from all others. */
  get close(): Effect.Effect<void> {
    return Effect.promise(() => {
      this.#pty.kill("SIGHUP")
      return this.#closed
    })
  }

  /** Waits until all of it is on the screen at once. */
  shows(...wanted: ReadonlyArray<Wanted>): Effect.Effect<string, NeverSeen> {
    return this.#until(
      () => (wanted.every((one) => isIn(this.screen, one)) ? this.screen : undefined),
      wanted.join(" and "),
    )
  }

  /** Waits for the end of the command. */
  get ended(): Effect.Effect<Ending, NeverSeen> {
    return this.#until(() => {
      const end = this.#end
      if (end === null) return undefined
      return {
        code: Number(end[1]),
        sameMode: end[2] === /\[found (\S+)\]/.exec(this.transcript)?.[1],
        sameScreen: this.emulator.isOrdinaryPage && this.screen.includes(`[pid ${this.pid}]`),
        hasCursor: this.emulator.hasCursor,
      }
    }, "the end")
  }

  #until<A>(look: () => A | undefined, wanted: string): Effect.Effect<A, NeverSeen> {
    return Effect.callback<A, NeverSeen>((resume) => {
      const check = () => {
        const seen = look()
        // After its end there is nothing more to come.
        const isOver = seen === undefined && this.#end !== null
        if (seen === undefined && !isOver) return
        this.#listeners.delete(check)
        resume(seen === undefined ? this.#neverSeen(wanted) : Effect.succeed(seen))
      }
      this.#listeners.add(check)
      check()
      return Effect.sync(() => void this.#listeners.delete(check))
    }).pipe(
      Effect.timeoutOrElse({
        duration: patience,
        orElse: () => this.#neverSeen(wanted),
      }),
    )
  }

  #neverSeen(wanted: string): Effect.Effect<never, NeverSeen> {
    return Effect.fail(new NeverSeen({ wanted, screen: this.screen }))
  }
}

const isIn = (screen: string, wanted: Wanted): boolean => {
  if (typeof wanted === "string") return screen.includes(wanted)
  return wanted instanceof RegExp ? wanted.test(screen) : wanted(screen)
}

export interface SessionOptions {
  readonly columns?: number
  readonly rows?: number
  /** Beyond PATH, HOME and TERM, which every session has; nothing else of ours is passed on. */
  readonly env?: Readonly<Record<string, string>>
}

/** Gives the command in a new terminal. It is closed with the scope; nothing runs in it after that. */
export const startSession = Effect.fnUntraced(function* (
  args: ReadonlyArray<string>,
  { columns = 80, env = {}, rows = 24 }: SessionOptions = {},
) {
  const terminals = pseudoTerminal
  if (typeof terminals === "string") return yield* Effect.die(terminals)
  const { HOME, PATH } = process.env
  const command = [process.execPath, "--no-warnings", bin, ...args]
  return yield* Effect.acquireRelease(
    Effect.sync(() => {
      const pty = terminals.spawn("/bin/sh", ["-c", shell, "sh", ...command], {
        cols: columns,
        rows,
        env: { HOME, PATH, TERM: "xterm-256color", ...env },
      })
      return new TerminalSession(pty, columns, rows)
    }),
    (session) => {
      const started = familyOf(session.pid)
      return Effect.andThen(session.close, Effect.ignore(noneLeft(started)))
    },
  )
})
