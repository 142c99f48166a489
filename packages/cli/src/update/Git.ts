import { Workshop } from "@fiberlings/grader"
import { Context, Effect, Layer, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { GitFailed, GitMissing } from "./UpdateErrors.ts"

export interface GitAnswer {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface GitOptions {
  /** What git reads from its standard input. */
  readonly input?: string
  /** Told the process id as soon as there is one. */
  readonly onStart?: (pid: number) => void
  /** Leaves git in the terminal's session: ssh asks for a passphrase there, and Ctrl-C ends it. */
  readonly inTerminal?: boolean
}

/** The learner's git, at work in the folder of the workshop. */
export class Git extends Context.Service<
  Git,
  {
    /** Runs git and waits for its end, whatever its exit code. */
    ask(
      args: ReadonlyArray<string>,
      options?: GitOptions,
    ): Effect.Effect<GitAnswer, GitMissing | GitFailed>
    /** What git prints; an exit code other than 0 is an error. */
    tell(
      args: ReadonlyArray<string>,
      options?: GitOptions,
    ): Effect.Effect<string, GitMissing | GitFailed>
    /** What git keeps under these names (a hash, `COMMIT:path`); without those that there are not. */
    blobs(
      names: ReadonlyArray<string>,
    ): Effect.Effect<ReadonlyMap<string, Uint8Array>, GitMissing | GitFailed>
  }
>()("@fiberlings/cli/update/Git") {
  static readonly layer = Layer.effect(
    Git,
    Effect.gen(function* () {
      const { root } = yield* Workshop
      const spawner = yield* ChildProcessSpawner.ChildProcessSpawner

      const start = Effect.fnUntraced(
        function* (args: ReadonlyArray<string>, options: GitOptions) {
          const child = yield* spawner.spawn(
            ChildProcess.make("git", [...settings, ...args], {
              cwd: root,
              env: environment,
              extendEnv: true,
              stdin:
                options.input === undefined
                  ? "ignore"
                  : Stream.make(new TextEncoder().encode(options.input)),
              ...(options.inTerminal === true ? { detached: false } : {}),
            }),
          )
          options.onStart?.(child.pid)
          const [out, err, code] = yield* Effect.all(
            [
              Stream.mkUint8Array(child.stdout),
              Stream.mkString(Stream.decodeText(child.stderr)),
              child.exitCode,
            ],
            { concurrency: "unbounded" },
          )
          return { out, err, code: Number(code) }
        },
        Effect.scoped,
        (effect, args) =>
          Effect.catchTag(
            effect,
            "PlatformError",
            ({ reason }): Effect.Effect<never, GitMissing | GitFailed> =>
              reason._tag === "NotFound"
                ? Effect.fail(new GitMissing())
                : Effect.fail(new GitFailed({ command: args[0] ?? "", reason: reason.message })),
          ),
      )
      const bytes = Effect.fnUntraced(function* (
        args: ReadonlyArray<string>,
        options: GitOptions = {},
      ) {
        const { code, err, out } = yield* start(args, options)
        if (code === 0) return out
        const reason = err.trim() || `it ended with ${code}`
        return yield* new GitFailed({ command: args[0] ?? "", reason })
      })
      return Git.of({
        ask: (args, options = {}) =>
          Effect.map(start(args, options), ({ code, err, out }) => ({
            code,
            err: err.trim(),
            out: new TextDecoder().decode(out),
          })),
        tell: (args, options) =>
          Effect.map(bytes(args, options), (out) => new TextDecoder().decode(out)),
        blobs: Effect.fnUntraced(function* (names) {
          const asked = [...new Set(names)]
          if (asked.length === 0) return new Map<string, Uint8Array>()
          const input = asked.map((name) => `${name}\n`).join("")
          return readBatch(asked, yield* bytes(["cat-file", "--batch"], { input }))
        }),
      })
    }),
  )
}

/**
 * The learner's hooks, tools and habits do not run here: each of these settings starts a program,
 * asks something, or makes a fast-forward something else.
 */
const settings = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "fetch.recurseSubmodules=false",
  "submodule.recurse=false",
  "merge.autoStash=false",
  "merge.verifySignatures=false",
  // A host that has gone silent is given up after half a minute.
  "http.lowSpeedLimit=1",
  "http.lowSpeedTime=30",
]
  .flatMap((setting) => ["-c", setting])
  .concat("--no-pager", "--literal-pathspecs")

/** Without the variables by which another git (a hook, an alias) says what its subprocesses work on. */
const environment = {
  GIT_TERMINAL_PROMPT: "0",
  // Looking at the work tree writes nothing, not even git's own notes about it.
  GIT_OPTIONAL_LOCKS: "0",
  LC_ALL: "C",
  LANGUAGE: undefined,
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_COMMON_DIR: undefined,
  GIT_OBJECT_DIRECTORY: undefined,
  GIT_NAMESPACE: undefined,
  GIT_PREFIX: undefined,
}

/** Reads `<hash> blob <bytes>\n<content>\n`, or `<name> missing\n`, once for each name. */
const readBatch = (names: ReadonlyArray<string>, out: Uint8Array) => {
  const blobs = new Map<string, Uint8Array>()
  let at = 0
  for (const name of names) {
    const end = out.indexOf(newLine, at)
    const [, kind, size] = new TextDecoder().decode(out.subarray(at, end)).split(" ")
    at = end + 1
    if (kind !== "blob") continue
    blobs.set(name, out.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return blobs
}
const newLine = 10
