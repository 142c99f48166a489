import { Effect, FileSystem, Path } from "effect"

/** What a process may read, such that a link and the place it leads to are both known. */
export interface ReadablePaths {
  /** Real paths of folders or files, none of them inside another. */
  readonly folders: ReadonlyArray<string>
  /** Paths that lead to one of `folders` over a symbolic link. */
  readonly links: ReadonlyArray<{ readonly path: string; readonly target: string }>
}

/** Follows the links in `read` (absolute paths). What does not exist is left out. */
export const readablePaths = Effect.fnUntraced(function* (read: ReadonlyArray<string>) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const isInside = (inner: string, outer: string) =>
    inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep)
  const found = yield* Effect.forEach([...new Set(read.map((one) => path.resolve(one)))], (one) =>
    fs.realPath(one).pipe(
      Effect.map((target) => [{ path: one, target }]),
      Effect.catchReason("PlatformError", "NotFound", () => Effect.succeed([])),
    ),
  )
  const all = found.flat()
  const targets = [...new Set(all.map(({ target }) => target))]
  const folders = targets.filter(
    (one) => !targets.some((other) => other !== one && isInside(one, other)),
  )
  const links = all.filter(
    (link) => link.path !== link.target && !folders.some((folder) => isInside(link.path, folder)),
  )
  return { folders, links } satisfies ReadablePaths
})
