import { type Cause, Deferred, Effect, Queue, Schema, type Scope, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { frameMessage, MessageFrames } from "./MessageFrames.ts"
import type { FileAnswers } from "./ServedFiles.ts"

/** The process that checks types is gone, or no longer says what it should. */
export class TypeServerGone extends Schema.TaggedError<TypeServerGone>()("TypeServerGone", {
  reason: Schema.String,
}) {
  override get message() {
    return `The type checker stopped: ${this.reason}`
  }
}

/** A process of TypeScript that waits for requests. */
export interface TypeServer {
  /** Leader of its process group. */
  readonly pid: number
  request(method: string, parameters: unknown): Effect.Effect<unknown, TypeServerGone>
}

const Incoming = Schema.fromJsonString(
  Schema.Struct({
    id: Schema.optionalKey(Schema.Union([Schema.Int, Schema.String])),
    method: Schema.optionalKey(Schema.String),
    params: Schema.optionalKey(Schema.Unknown),
    result: Schema.optionalKey(Schema.Unknown),
    error: Schema.optionalKey(Schema.Struct({ message: Schema.String })),
  }),
)
const decodeIncoming = Schema.decodeEffect(Incoming)

/**
 * TypeScript waits without end for an answer about a file when who should give it was killed, and
 * would stay behind with its 150 MB. A shell beside it waits for file descriptor 3 to close and ends
 * it. Windows has no such shell, and there it does stay behind.
 */
const endsWithUs = (
  command: readonly [string, ...Array<string>],
): readonly [string, ...Array<string>] =>
  process.platform === "win32" ? command : ["/bin/sh", "-c", waitAndKill, ...command]

const waitAndKill =
  'exec 4<&0 </dev/null; "$0" "$@" <&4 4<&- 3<&- & exec 4<&- >/dev/null; cat <&3; kill -9 $!; wait'

/**
 * Starts `executable` for the life of the scope, at the end of which it is killed, whatever it is
 * doing. It reads files through `files`.
 *
 * It speaks the protocol of `typescript/unstable/async`. That package's own client is not used: it
 * cannot be killed while the server is busy, which is what a type bomb makes it, and it lets the
 * server write its crashes onto the user's screen.
 */
export const startTypeServer = Effect.fnUntraced(function* (
  executable: string,
  folder: string,
  files: FileAnswers,
): Effect.fn.Return<
  TypeServer,
  TypeServerGone,
  ChildProcessSpawner.ChildProcessSpawner | Scope.Scope
> {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const outgoing = yield* Queue.unbounded<string, Cause.Done>()
  const ending = yield* Deferred.make<string>()
  const [command, ...rest] = endsWithUs([
    executable,
    "--api",
    "--async",
    "--cwd",
    folder,
    "--callbacks=readFile,fileExists,directoryExists,getAccessibleEntries",
  ])
  const child = yield* spawner
    .spawn(
      ChildProcess.make(command, rest, {
        stdin: Stream.encodeText(Stream.fromQueue(outgoing)),
        stderr: "ignore",
        // Stays open for as long as this process is there.
        additionalFds: {
          fd3: {
            type: "input",
            stream: Stream.encodeText(Stream.fromEffect(Deferred.await(ending))),
          },
        },
        // Nothing of the user's environment. An honest project takes 270 MB; what a giant type took
        // beyond this limit goes back to the system, once it is no longer needed.
        env: {
          PATH: "/usr/bin:/bin",
          SystemRoot: process.env.SystemRoot,
          GOMEMLIMIT: "512MiB",
        },
        extendEnv: false,
        killSignal: "SIGKILL",
      }),
    )
    .pipe(Effect.mapError((cause) => new TypeServerGone({ reason: cause.message })))
  // The shell kills it and sees it gone. Were both killed at once, then in a container, where often
  // nobody collects the dead, the end of the scope would wait a second for one that is dead already.
  if (process.platform !== "win32") {
    yield* Effect.addFinalizer(() =>
      Effect.andThen(
        Deferred.succeed(ending, ""),
        Effect.ignore(Effect.timeoutOption(child.exitCode, "1 second")),
      ),
    )
  }

  const waiting = new Map<number | string, Deferred.Deferred<unknown, TypeServerGone>>()
  let gone: TypeServerGone | undefined

  const answer = (method: string, path: string) => {
    switch (method) {
      case "readFile":
      case "fileExists":
      case "directoryExists":
      case "getAccessibleEntries":
        return files[method](path) ?? null
      default:
        return null
    }
  }
  /** Takes a message; returns the reply to it, when it is a question about a file. */
  const receive = Effect.fnUntraced(function* (text: string) {
    const { error, id, method, params, result } = yield* decodeIncoming(text)
    if (id === undefined) return ""
    if (method !== undefined) {
      return frameMessage({ jsonrpc: "2.0", id, result: answer(method, String(params)) })
    }
    const asked = waiting.get(id)
    waiting.delete(id)
    if (asked === undefined) return ""
    yield* error === undefined
      ? Deferred.succeed(asked, result)
      : Deferred.fail(asked, new TypeServerGone({ reason: error.message }))
    return ""
  })
  const frames = new MessageFrames()
  const listen = Effect.fnUntraced(function* (chunk: Uint8Array) {
    const messages = frames.push(chunk)
    if (messages === undefined) {
      return yield* new TypeServerGone({ reason: "it said something else than expected" })
    }
    // There are thousands of them: one write each would take longer than the answers.
    const replies = yield* Effect.forEach(messages, receive)
    const together = replies.join("")
    if (together !== "") Queue.offerUnsafe(outgoing, together)
  })
  yield* child.stdout.pipe(
    Stream.runForEach(listen),
    Effect.as("its process ended"),
    Effect.catch((error) => Effect.succeed(error.message)),
    Effect.flatMap((reason) => {
      const ended = new TypeServerGone({ reason })
      gone = ended
      return Effect.forEach(waiting.values(), (asked) => Deferred.fail(asked, ended))
    }),
    Effect.forkScoped,
  )

  let last = 0
  return {
    pid: child.pid,
    request: Effect.fnUntraced(function* (method, parameters) {
      if (gone !== undefined) return yield* gone
      const id = last++
      const asked = yield* Deferred.make<unknown, TypeServerGone>()
      waiting.set(id, asked)
      Queue.offerUnsafe(outgoing, frameMessage({ jsonrpc: "2.0", id, method, params: parameters }))
      return yield* Deferred.await(asked)
    }),
  }
})
