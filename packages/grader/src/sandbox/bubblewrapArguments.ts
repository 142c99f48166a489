import type { ReadablePaths } from "./readablePaths.ts"

/**
 * The arguments of `bwrap` before the command: an empty file system in which only `folders` and
 * `files` exist, all of it read-only; no network, no other processes, no capabilities, no terminal
 * to type into. All that runs inside is killed with bwrap, and bwrap with the process that started it.
 * `files` are those that Node cannot do without: itself and its libraries.
 */
export const bubblewrapArguments = (
  { folders, links }: ReadablePaths,
  files: ReadonlyArray<string>,
): ReadonlyArray<string> => [
  "--unshare-all",
  "--unshare-user",
  "--die-with-parent",
  "--new-session",
  ...["--cap-drop", "ALL"],
  ...["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"],
  ...[...folders, ...files].flatMap((path) => ["--ro-bind", path, path]),
  // A link stays a link: a module that is reached over two paths has to stay one module.
  ...links.flatMap(({ path, target }) => ["--symlink", target, path]),
  ...["--proc", "/proc"],
  ...["--remount-ro", "/"],
  ...["--chdir", "/"],
]
