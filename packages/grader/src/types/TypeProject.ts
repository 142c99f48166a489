import { Effect, Schema } from "effect"
import { checksIn, exerciseIn, serveFiles, servedPaths } from "./ServedFiles.ts"
import { Slots } from "./Slots.ts"
import { startTypeServer, TypeServerGone } from "./TypeServer.ts"

/** A diagnostic as TypeScript gives it; positions count UTF-16 units from 0. */
export interface Found {
  readonly code: number
  readonly text: string
  readonly pos: number
  readonly end: number
  /** 1 for an error. Effect's diagnostics have others too. */
  readonly category: number
  readonly messageChain?: ReadonlyArray<Found> | undefined
}

const Found: Schema.Codec<Found> = Schema.Struct({
  code: Schema.Int,
  text: Schema.String,
  pos: Schema.Int,
  end: Schema.Int,
  category: Schema.Int,
  messageChain: Schema.optional(Schema.Array(Schema.suspend((): Schema.Codec<Found> => Found))),
})

const Snapshot = Schema.Struct({
  snapshot: Schema.Int,
  projects: Schema.Array(Schema.Struct({ id: Schema.String })),
})

/** All that the type checker says about a submission and its checks. */
export interface FoundAll {
  /** The submission's text is no TypeScript here; then nothing else was asked. */
  readonly syntax: ReadonlyArray<Found>
  readonly exercise: ReadonlyArray<Found>
  readonly checks: ReadonlyArray<Found>
}

/** The one project of a running type checker, in which texts take each other's place. */
export interface TypeProject {
  readonly pid: number
  /** Stops half way where it is no longer wanted: what it then says is of no use. */
  diagnose(
    source: string,
    checks: string,
    isWanted: () => boolean,
  ): Effect.Effect<FoundAll, TypeServerGone>
}

/** Starts a type checker for the life of the scope and opens the project in it. */
export const openTypeProject = Effect.fnUntraced(function* (executable: string) {
  const slots = new Slots()
  const server = yield* startTypeServer(executable, servedPaths.place, serveFiles(slots.all))
  const ask = <T>(schema: Schema.Decoder<T>, method: string, parameters: unknown) =>
    server.request(method, parameters).pipe(
      Effect.flatMap(Schema.decodeUnknownEffect(schema)),
      Effect.catchTag("SchemaError", (error) =>
        Effect.fail(new TypeServerGone({ reason: error.message })),
      ),
    )

  yield* server.request("initialize", null)
  const readAnew = Effect.fnUntraced(function* (why: Record<string, unknown>) {
    const { projects, snapshot } = yield* ask(Snapshot, "updateSnapshot", why)
    const [project] = projects
    if (project === undefined) return yield* new TypeServerGone({ reason: "it has no project" })
    return { snapshot, project: project.id }
  })
  let read = yield* readAnew({ openProjects: [servedPaths.config] })

  const update = Effect.fnUntraced(function* (changed: ReadonlyArray<string>) {
    const { snapshot } = read
    read = yield* readAnew({ fileChanges: { changed } })
    // Old snapshots hold on to all they know: none is kept.
    yield* server.request("release", { snapshot })
  })

  const diagnose = Effect.fnUntraced(function* (
    source: string,
    checks: string,
    isWanted: () => boolean,
  ) {
    const { files, newImports, slot } = slots.put(source, checks)
    // Of one file TypeScript sees that its imports are the same; of several it does not look.
    const steps = newImports ? [files] : files.map((file) => [file])
    for (const step of steps) yield* update(step)
    const diagnostics = (kind: "Syntactic" | "Semantic", file: string) =>
      isWanted()
        ? ask(Schema.NullOr(Schema.Array(Found)), `get${kind}Diagnostics`, { ...read, file }).pipe(
            Effect.map((found) => found ?? []),
          )
        : Effect.succeed([])
    const syntax = yield* diagnostics("Syntactic", exerciseIn(slot))
    if (syntax.length > 0) return { syntax, exercise: [], checks: [] }
    return {
      syntax,
      exercise: yield* diagnostics("Semantic", exerciseIn(slot)),
      checks: yield* diagnostics("Semantic", checksIn(slot)),
    }
  })

  return { pid: server.pid, diagnose } satisfies TypeProject
})
