import type { Effect, FileSystem, Path, PlatformError, Schema } from "effect"
import type { ChildProcessSpawner } from "effect/process"
import type { Table } from "./Report.ts"

/**
 * `tiny` is for tests: as little work as gives a table of the same shape. `full` takes sizes that
 * need an hour, where a benchmark has such; all others do the same as with `normal`.
 */
export type Effort = "tiny" | "normal" | "full"

/** Something worth measuring. */
export interface Benchmark {
  /** The name of its file and of its export. */
  readonly name: string
  /** What it measures, in one line. */
  readonly about: string
  /** True when it takes minutes even when tiny, because it waits for whole programs: no test runs it. */
  readonly isLong?: true
  readonly run: (
    effort: Effort,
  ) => Effect.Effect<
    Table,
    PlatformError.PlatformError | Schema.SchemaError,
    ChildProcessSpawner.ChildProcessSpawner | FileSystem.FileSystem | Path.Path
  >
}
