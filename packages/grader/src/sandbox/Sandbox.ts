import { Context, Effect, FileSystem, Layer, Path, type PlatformError } from "effect"
import { ChildProcessSpawner } from "effect/process"
import { bubblewrapArguments } from "./bubblewrapArguments.ts"
import { deafToDebugger } from "./deafToDebugger.ts"
import { dataOfIdleNode, idleNode, limitArguments } from "./limitArguments.ts"
import { namespaceArguments } from "./namespaceArguments.ts"
import { nodeFiles } from "./nodeFiles.ts"
import { nodeFlags } from "./nodeFlags.ts"
import { probeTool, type Tool } from "./probeTool.ts"
import { readablePaths } from "./readablePaths.ts"
import { reasonOff } from "./reasonOff.ts"
import { keeps, type LayerName, type SandboxLayer } from "./SandboxLayer.ts"

export interface SandboxOptions {
  /** The program: the absolute path of a file that Node runs. */
  readonly script: string
  /** What the program is told on its command line. */
  readonly args: ReadonlyArray<string>
  /** Absolute paths of folders or files that it may read. Of a link: also what it leads to. */
  readonly read: ReadonlyArray<string>
  /** JavaScript heap, in MB. */
  readonly heap: number
  /**
   * What it can write to in memory beyond an idle Node, heap included, in MB. At least 200 more than
   * `heap`: V8 searches for seconds before it believes that the system has none left.
   */
  readonly memory: number
  /** Processor time of all its threads, in whole seconds, from the start of Node on. */
  readonly cpu: number
  /** True for the work of others: everything that this machine has. False for one's own. */
  readonly sealed: boolean
}

/** How to start it. All streams and descriptors pass through; killing it kills all inside. */
export interface SandboxCommand {
  /** An absolute path. */
  readonly command: string
  readonly args: ReadonlyArray<string>
  /** The whole environment: nothing of the user's is in it. */
  readonly env: Record<string, string | undefined>
  /** The layers that are around it, the innermost first. */
  readonly layers: ReadonlyArray<LayerName>
}

/** Which of the tools work here. The one of the machine is asked for once and only when needed. */
interface Tools {
  readonly limits: Effect.Effect<Tool>
  readonly bubblewrap: Effect.Effect<Tool>
  readonly namespaces: Effect.Effect<Tool>
  readonly withParent: Effect.Effect<Tool>
}

/** The layers around a learner's process: which ones there are here, and how to start inside. */
export class Sandbox extends Context.Service<
  Sandbox,
  {
    /** Every layer there is, on or off. Tries each of them at the first call. */
    readonly layers: Effect.Effect<ReadonlyArray<SandboxLayer>>
    /** The command line that runs `node script` inside of them. */
    command(options: SandboxOptions): Effect.Effect<SandboxCommand, PlatformError.PlatformError>
  }
>()("@fiberlings/grader/Sandbox") {
  /** As if these layers were missing on this machine. */
  static readonly layerWithout = (missing: ReadonlyArray<LayerName>) =>
    Layer.effect(
      Sandbox,
      Effect.suspend(() => makeSandbox(missing)),
    )
  static readonly layer = this.layerWithout([])
}

const makeSandbox = Effect.fnUntraced(function* (missing: ReadonlyArray<LayerName>) {
  yield* deafToDebugger
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const services = Context.make(ChildProcessSpawner.ChildProcessSpawner, spawner).pipe(
    Context.add(FileSystem.FileSystem, fs),
    Context.add(Path.Path, path),
  )
  const files = nodeFiles()
  const none: Tool = { _tag: "Missing" }
  const probe = (
    layer: LayerName,
    name: string,
    args: ReadonlyArray<string>,
    run: ReadonlyArray<string> = ["--version"],
  ) =>
    Effect.cached(
      process.platform === "linux" && !missing.includes(layer)
        ? Effect.provide(probeTool(name, [...args, process.execPath, ...run]), services)
        : Effect.succeed(none),
    )
  const tools: Tools = {
    limits: yield* probe("limits", "prlimit", limitArguments(2 ** 31, 10), idleNode),
    bubblewrap: yield* probe(
      "bubblewrap",
      "bwrap",
      bubblewrapArguments({ folders: [], links: [] }, files),
    ),
    namespaces: yield* probe("namespaces", "unshare", namespaceArguments),
    withParent: yield* probe("process", "setpriv", withParentArguments),
  }

  const layers = Effect.gen(function* () {
    const found: Array<SandboxLayer> = [
      { name: "process", on: true, keeps: keeps.process, reason: "" },
      { name: "permission", on: true, keeps: keeps.permission, reason: "" },
    ]
    for (const name of ["limits", "bubblewrap", "namespaces"] as const) {
      const tool = yield* tools[name]
      const on = tool._tag === "Works"
      found.push({ name, on, keeps: keeps[name], reason: reasonOff(name, tool) })
    }
    return found
  })

  const command = Effect.fn("Sandbox.command")(function* (options: SandboxOptions) {
    const paths = yield* readablePaths([...options.read, options.script]).pipe(
      Effect.provide(services),
    )
    const allowed = [...paths.folders, ...paths.links.map((link) => link.path)]
    const program = [options.script, ...options.args]
    const node = [process.execPath, ...nodeFlags(allowed, options.heap), ...program]
    const around: Array<LayerName> = ["process", "permission"]
    let line: ReadonlyArray<string> = node
    if (options.sealed) {
      const bubblewrap = yield* tools.bubblewrap
      const namespaces = bubblewrap._tag === "Works" ? none : yield* tools.namespaces
      if (bubblewrap._tag === "Works") {
        line = [bubblewrap.file, ...bubblewrapArguments(paths, files), ...line]
        around.push("bubblewrap")
      } else if (namespaces._tag === "Works") {
        line = [namespaces.file, ...namespaceArguments, ...line]
        around.push("namespaces")
      }
    }
    const [limits, withParent] = yield* Effect.all([tools.limits, tools.withParent], {
      concurrency: 2,
    })
    if (limits._tag === "Works") {
      const data = options.memory * 2 ** 20 + dataOfIdleNode(limits.said)
      line = [limits.file, ...limitArguments(data, options.cpu), ...line]
      around.push("limits")
    }
    if (withParent._tag === "Works") line = [withParent.file, ...withParentArguments, ...line]
    const [first = process.execPath, ...args] = line
    return { command: first, args, env: environment, layers: around } satisfies SandboxCommand
  })
  return Sandbox.of({ layers, command })
})

/** The arguments of `setpriv` before the command: it is killed when whoever started it dies. */
const withParentArguments: ReadonlyArray<string> = ["--pdeathsig", "KILL"]

/** Nothing of the user's: there may be secrets in it. Windows needs its own folder. */
const environment: Record<string, string | undefined> = {
  SystemRoot: process.env.SystemRoot,
  // A verdict does not depend on where the machine stands.
  TZ: "UTC",
}
