import { Effect, Schema } from "effect"
import {
  checksIn,
  exerciseIn,
  makeSlot,
  type Slot,
  serveFiles,
  servedPaths,
} from "./ServedFiles.ts"
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

/**
 * The one project of a running type checker, in which texts take each other's place: each exercise
 * has a slot, so that its checks are looked at once.
 */
export interface TypeProject {
  readonly pid: number
  diagnose(source: string, checks: string): Effect.Effect<FoundAll, TypeServerGone>
}

/** What every exercise imports: once it is read, it need not be read again. */
const warmUp = {
  exercise: 'export { Effect } from "effect"\nexport { Api } from "@fiberlings/core"\n',
  checks: 'export { exerciseChecks } from "@fiberlings/testkit"\n',
}

/** Stands where a submission was, with the imports that nearly every one begins with. */
const nobodys = 'import "@fiberlings/core"\nimport "effect"\n'

/** More exercises than this in turn, and the slot that was used least recently is taken. */
const howMany = 48

/** Starts a type checker for the life of the scope and opens the project in it. */
export const openTypeProject = Effect.fnUntraced(function* (executable: string) {
  /** The one that was used least recently stands first. */
  const slots = Array.from({ length: howMany }, (_, index) => makeSlot(index))
  const server = yield* startTypeServer(executable, servedPaths.place, serveFiles([...slots]))
  const ask = <T>(schema: Schema.Decoder<T>, method: string, parameters: unknown) =>
    server.request(method, parameters).pipe(
      Effect.flatMap(Schema.decodeUnknownEffect(schema)),
      Effect.catchTag("SchemaError", (error) =>
        Effect.fail(new TypeServerGone({ reason: error.message })),
      ),
    )

  yield* server.request("initialize", null)
  let { snapshot } = yield* ask(Snapshot, "updateSnapshot", { openProjects: [servedPaths.config] })

  /** The slot of these checks; where there is none, one that is taken for them. */
  const slotFor = (checks: string): Slot => {
    const known = slots.findIndex((slot) => slot.checks === checks)
    const [slot] = slots.splice(Math.max(known, 0), 1)
    slots.push(slot!)
    return slot!
  }

  /**
   * Best one file at a time: TypeScript keeps what it knows of a project in which one file is another
   * one with the same imports. Old snapshots hold on to all they know: none is kept.
   */
  const update = Effect.fnUntraced(function* (...changed: ReadonlyArray<string>) {
    const before = snapshot
    const next = yield* ask(Snapshot, "updateSnapshot", { fileChanges: { changed } })
    snapshot = next.snapshot
    yield* server.request("release", { snapshot: before })
    const [project] = next.projects
    if (project === undefined) return yield* new TypeServerGone({ reason: "it has no project" })
    return project.id
  })

  const replaceTexts = Effect.fnUntraced(function* (slot: Slot, exercise: string, checks: string) {
    // Of submissions only one is there at a time: none sees another, or changes what it means.
    const others = slots.filter(
      (other) => other !== slot && other.exercise !== "" && other.exercise !== nobodys,
    )
    for (const other of others) other.exercise = nobodys
    const changed = [...others.map(exerciseIn), exerciseIn(slot)]
    slot.exercise = exercise
    if (slot.checks !== checks) {
      // Other checks have other imports: the project is made anew, so all changes come at once.
      slot.checks = checks
      return yield* update(checksIn(slot), ...changed)
    }
    for (const file of changed.slice(0, -1)) yield* update(file)
    return yield* update(exerciseIn(slot))
  })

  const diagnose = Effect.fnUntraced(function* (source: string, checks: string) {
    const slot = slotFor(checks)
    const project = yield* replaceTexts(slot, source, checks)
    const diagnostics = (kind: "Syntactic" | "Semantic", file: string) =>
      ask(Schema.NullOr(Schema.Array(Found)), `get${kind}Diagnostics`, {
        snapshot,
        project,
        file,
      }).pipe(Effect.map((found) => found ?? []))
    const syntax = yield* diagnostics("Syntactic", exerciseIn(slot))
    if (syntax.length > 0) return { syntax, exercise: [], checks: [] }
    return {
      syntax,
      exercise: yield* diagnostics("Semantic", exerciseIn(slot)),
      checks: yield* diagnostics("Semantic", checksIn(slot)),
    }
  })

  yield* diagnose(warmUp.exercise, warmUp.checks)
  return { pid: server.pid, diagnose } satisfies TypeProject
})
