import { type Cause, Deferred, Effect, Option, Queue, Schema, type Scope, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { frameMessage, MessageFrames } from "./MessageFrames.ts"
import { answerTo, questionIn } from "./questions.ts"
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

const Reply = Schema.Struct({
  id: Schema.Union([Schema.Int, Schema.String]),
  result: Schema.optionalKey(Schema.Unknown),
  error: Schema.optionalKey(Schema.Struct({ message: Schema.String })),
})
const decodeReply = Schema.decodeUnknownOption(Reply)

/**
 * TypeScript waits without end for an answer about a file when who should give it was killed, and
 * would stay behind with its 150 MB. A shell beside it waits for file descriptor 3 to close and ends
 * it. Windows has no such shell, and there it does stay behind. Where there is `nice`, the runs, which
 * are waited for first, have the processors before it.
 */
const endsWithUs = (
  command: readonly [string, ...Array<string>],
): readonly [string, ...Array<string>] =>
  process.platform === "win32" ? command : ["/bin/sh", "-c", waitAndKill, ...command]

const waitAndKill = [
  "exec 4<&0 </dev/null",
  'set -- "$0" "$@"',
  'if command -v nice >/dev/null; then set -- nice -n 10 "$@"; fi',
  '"$@" <&4 4<&- 3<&- & exec 4<&- >/dev/null',
  "read -r _ <&3; kill -9 $!; wait",
].join("; ")

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

  const receive = Effect.fnUntraced(function* (message: unknown) {
    const reply = decodeReply(message)
    // A note that nobody asked for is none.
    if (Option.isNone(reply)) return
    const { error, id, result } = reply.value
    const asked = waiting.get(id)
    waiting.delete(id)
    if (asked === undefined) return
    yield* error === undefined
      ? Deferred.succeed(asked, result)
      : Deferred.fail(asked, new TypeServerGone({ reason: error.message }))
  })
  const frames = new MessageFrames()
  const listen = Effect.fnUntraced(function* (chunk: Uint8Array) {
    const messages = frames.push(chunk)?.map(parse)
    if (messages === undefined || messages.includes(undefined)) {
      return yield* new TypeServerGone({ reason: "it said something else than expected" })
    }
    // There are thousands of them: one write each would take longer than the answers.
    let answers = ""
    for (const message of messages) {
      const question = questionIn(message)
      if (question === undefined) yield* receive(message)
      else answers += frameMessage({ jsonrpc: "2.0", ...answerTo(question, files) })
    }
    if (answers !== "") Queue.offerUnsafe(outgoing, answers)
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

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
