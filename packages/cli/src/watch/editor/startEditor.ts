import { spawn } from "node:child_process"
import { Effect, Schema } from "effect"
import type { Editor } from "./editorsOf.ts"

/** There is no such editor, or it cannot be started. */
export class EditorNotStarted extends Schema.TaggedError<EditorNotStarted>()("EditorNotStarted", {
  command: Schema.String,
  reason: Schema.String,
}) {
  override get message() {
    return `${this.command} could not be started (${this.reason}). Set $VISUAL or $EDITOR to the editor that you like.`
  }
}

/**
 * Starts an editor. One that draws in the terminal is waited for; one with a window of its own is
 * left alone: it stays when the workshop ends.
 */
export const startEditor = ({ args, command, isInTerminal }: Editor) =>
  Effect.callback<void, EditorNotStarted>((resume) => {
    // On Windows a command may be a script, which only a shell can start.
    const shell = process.platform === "win32"
    const child = spawn(command, shell ? args.map((arg) => `"${arg}"`) : [...args], {
      shell,
      stdio: isInTerminal ? "inherit" : "ignore",
      detached: !isInTerminal && !shell,
    })
    child.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "ENOENT" ? "there is no such command" : error.message
      resume(Effect.fail(new EditorNotStarted({ command, reason })))
    })
    if (isInTerminal) {
      child.once("exit", () => resume(Effect.void))
      return Effect.sync(() => void child.kill())
    }
    child.once("spawn", () => {
      child.unref()
      resume(Effect.void)
    })
    return undefined
  })
