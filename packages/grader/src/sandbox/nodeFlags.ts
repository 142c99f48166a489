/**
 * Node's own restraints: a process started with these reads the files and folders in `read`
 * (absolute paths) and nothing else, writes nothing, starts nothing and loads no native code.
 *
 * `node:sqlite` is taken away because it opens files without asking the permission model. Signals
 * and, before Node 26, the network stay open: docs/security.md.
 *
 * The condition leaves the misconceptions out (the testkit's package.json): nothing is judged there.
 */
export const nodeFlags = (read: ReadonlyArray<string>, heap: number): ReadonlyArray<string> => [
  "--permission",
  "--conditions=fiberlings-learner",
  ...read.map((path) => `--allow-fs-read=${path}`),
  `--max-old-space-size=${heap}`,
  "--disable-sigusr1",
  "--no-addons",
  "--no-experimental-sqlite",
  "--no-warnings",
]
