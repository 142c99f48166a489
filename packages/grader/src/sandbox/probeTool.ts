import { Effect, FileSystem, Path, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"

/** A program of the system that may be missing, or there and forbidden. */
export type Tool =
  | { readonly _tag: "Works"; readonly file: string; readonly said: string }
  | { readonly _tag: "Missing" }
  | { readonly _tag: "Refused"; readonly said: string }

/** Where tools are on a system whose PATH does not say so: `prlimit` is in an sbin of some. */
const usualFolders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"]

/**
 * Looks for a program and starts it with these arguments, for real: a tool may be installed and
 * not be allowed to do its work, as in many containers.
 */
export const probeTool = Effect.fnUntraced(function* (name: string, args: ReadonlyArray<string>) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const onPath = (process.env.PATH ?? "").split(process.platform === "win32" ? ";" : ":")
  const folders = [...onPath.filter((folder) => path.isAbsolute(folder)), ...usualFolders]
  const files = folders.map((folder) => path.join(folder, name))
  const file = yield* Effect.findFirst(files, (one) =>
    Effect.orElseSucceed(fs.exists(one), () => false),
  )
  if (file._tag === "None") return { _tag: "Missing" } satisfies Tool
  return yield* Effect.gen(function* () {
    const child = yield* spawner.spawn(
      ChildProcess.make(file.value, args, {
        stdin: "ignore",
        env: {},
        extendEnv: false,
        killSignal: "SIGKILL",
      }),
    )
    const [said, code] = yield* Effect.all(
      [Stream.mkString(Stream.decodeText(child.all)), child.exitCode],
      { concurrency: "unbounded" },
    )
    const works: Tool = { _tag: "Works", file: file.value, said }
    const refused: Tool = { _tag: "Refused", said: lastLine(said) || `exit code ${code}` }
    return code === 0 ? works : refused
  }).pipe(
    Effect.scoped,
    Effect.timeout("10 seconds"),
    Effect.catch((error) =>
      Effect.succeed<Tool>({ _tag: "Refused", said: lastLine(String(error)) }),
    ),
  )
})

const lastLine = (text: string): string => text.trim().split("\n").at(-1)?.trim() ?? ""
