import { delimiter } from "node:path"
import { Deferred, Effect, FileSystem, Path, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { run } from "./checkout.ts"

/**
 * A git in front of git, as the command will find it: when it is asked to merge it says so, waits
 * for a word, and then does what `script` says, in which `$git "$@"` is what it was asked to do.
 */
export const makeGate = Effect.fn("makeGate")(function* (
  checkout: { readonly base: string; readonly root: string; readonly bin: string },
  script = '$git "$@"',
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const folder = path.join(checkout.base, "gate")
  const [reached, gate] = [path.join(folder, "reached"), path.join(folder, "gate")]
  const waiting = path.join(folder, "waiting")
  const worker = path.join(checkout.root, ".fiberlings", "update-lock", "lock", "worker")
  yield* fs.makeDirectory(waiting, { recursive: true })
  // Where a test fails before it opens the gate, nobody waits there for ever.
  yield* Effect.addFinalizer(() =>
    Effect.ignore(
      Effect.flatMap(fs.readDirectory(waiting), (pids) =>
        Effect.forEach(pids, (pid) => Effect.ignore(kill(Number(pid)))),
      ),
    ),
  )
  // Pipes with names: to open one waits for the other side, so that nobody has to look again.
  yield* run("mkfifo", [reached, gate])
  const ours = process.env.PATH ?? ""
  const git = path.join(folder, "git")
  yield* fs.writeFileString(
    git,
    `#!/bin/sh
set -e
PATH=$ORDINARY_PATH
export PATH
git=git
reached="${reached}"
gate="${gate}"
case " $* " in
*" merge "*)
  : > "${waiting}/$$"
  trap 'rm -f "${waiting}/$$"' EXIT
  # Not before the command knows whom it has started: until then nobody else could wait for it.
  until [ "$(cat "${worker}" 2> /dev/null)" = "$$" ]; do sleep 0.01; done
  echo $$ > "$reached"
  read word < "$gate"
  ${script}
  ;;
*) exec git "$@" ;;
esac
`,
  )
  yield* fs.chmod(git, 0o755)
  const env = { PATH: `${folder}${delimiter}${ours}`, ORDINARY_PATH: ours, NO_COLOR: "1" }

  /** The command, in a process of its own, behind the gate. */
  const start = Effect.fnUntraced(function* (hear: (text: string) => Effect.Effect<unknown>) {
    const args = ["--no-warnings", checkout.bin, "update", "--workshop", checkout.root]
    const child = yield* spawner.spawn(
      ChildProcess.make(process.execPath, args, {
        env,
        extendEnv: true,
        stdin: "ignore",
        // It does not end before its git does.
        killSignal: "SIGKILL",
      }),
    )
    const said = child.all.pipe(Stream.decodeText(), Stream.tap(hear), Stream.mkString)
    const output = yield* Effect.forkScoped(
      Effect.all([said, Effect.exit(child.exitCode)], { concurrency: "unbounded" }),
    )
    return { child, output }
  })
  return {
    start: () => start(() => Effect.void),
    /** The same; goes on when the command has said this. */
    startAndHear: Effect.fnUntraced(function* (words: string) {
      const heard = yield* Deferred.make<string>()
      let text = ""
      const { output } = yield* start((more) => {
        text += more
        return text.includes(words) ? Deferred.succeed(heard, text) : Effect.void
      })
      return { output, said: yield* Deferred.await(heard) }
    }),
    /** Waits until git is at the gate; its process id. */
    reached: Effect.map(fs.readFileString(reached), Number),
    open: fs.writeFileString(gate, "go\n"),
  }
})

/** As `kill -9` does it. */
export const kill = (pid: number) => Effect.try(() => process.kill(pid, "SIGKILL"))
