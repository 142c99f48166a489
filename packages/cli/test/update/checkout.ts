import { Effect, FileSystem, Path, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { TestConsole } from "effect/testing"
import { exitCodeOf } from "../../src/exitCodeOf.ts"
import { main } from "../../src/main.ts"

/** A program with its output; what it says on standard error is part of it. */
export const run = Effect.fnUntraced(function* (
  command: string,
  args: ReadonlyArray<string>,
  options: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
) {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
  const child = yield* spawner.spawn(
    ChildProcess.make(command, args, { ...options, extendEnv: true, stdin: "ignore" }),
  )
  const [out, code] = yield* Effect.all(
    [Stream.mkString(Stream.decodeText(child.all)), child.exitCode],
    { concurrency: "unbounded" },
  )
  return { out, code: Number(code) }
}, Effect.scoped)

/** The tests' own git: none of the hindrances that the learner's checkout is given. */
const plain = [
  "user.name=Author",
  "user.email=author@example.org",
  "core.hooksPath=/dev/null",
  "commit.gpgSign=false",
  "color.ui=false",
  "status.short=false",
].flatMap((setting) => ["-c", setting])

const git = Effect.fnUntraced(function* (cwd: string, ...args: ReadonlyArray<string>) {
  const { code, out } = yield* run("git", [...plain, ...args], { cwd })
  if (code !== 0) return yield* Effect.die(new Error(`git ${args.join(" ")}: ${out}`))
  return out.trimEnd()
})

/** How a learner's git may be set up. */
const inconvenient = `
[user]
  useConfigOnly = true
[commit]
  gpgSign = true
[gpg]
  program = no-such-program
[pull]
  rebase = true
[merge]
  ff = false
  autoStash = true
  verifySignatures = true
[status]
  showUntrackedFiles = all
  short = true
[color]
  ui = always
[branch "main"]
  mergeOptions = --squash --no-ff
`

/**
 * A bare repository with the miniature workshop, an author who pushes to it, and a learner who
 * cloned it and whose git is set up as inconveniently as git can be. Gone after the test.
 */
export const makeCheckout = Effect.fn("makeCheckout")(function* (
  cloneArgs: ReadonlyArray<string> = [],
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const base = yield* fs.realPath(yield* fs.makeTempDirectoryScoped())
  const [upstream, author, root] = ["upstream.git", "author", "learner"].map((name) =>
    path.join(base, name),
  ) as [string, string, string]
  yield* git(base, "init", "--quiet", "--bare", "--initial-branch=main", upstream)
  yield* git(base, "clone", "--quiet", upstream, author)
  yield* git(author, "checkout", "--quiet", "-B", "main")
  yield* fs.copy(
    yield* path.fromFileUrl(new URL("../fixtures/miniature", import.meta.url)),
    author,
    { overwrite: true },
  )
  yield* fs.writeFileString(path.join(author, ".gitignore"), ".fiberlings/\n")
  yield* fs.writeFileString(path.join(author, "tool.js"), "// a tool\n")
  const publish = Effect.gen(function* () {
    yield* git(author, "add", "--all")
    yield* git(author, "commit", "--quiet", "--message", "A change")
    yield* git(author, "push", "--quiet", "origin", "main")
  })
  yield* publish
  yield* git(base, "clone", "--quiet", ...cloneArgs, upstream, root)
  yield* fs.writeFileString(path.join(root, ".git", "config"), inconvenient, { flag: "a" })
  for (const hook of ["post-merge", "post-checkout", "pre-merge-commit", "reference-transaction"]) {
    const file = path.join(root, ".git", "hooks", hook)
    yield* fs.writeFileString(file, `#!/bin/sh\necho ran >> "${base}/hooks"\nexit 1\n`)
    yield* fs.chmod(file, 0o755)
  }

  /** Runs the command on a workshop, in this process. */
  const fiberlingsIn = (folder: string) =>
    Effect.fnUntraced(function* (...args: ReadonlyArray<string>) {
      const out = (yield* TestConsole.logLines).length
      const err = (yield* TestConsole.errorLines).length
      const exit = yield* Effect.exit(main([...args, "--workshop", folder]))
      return {
        code: exitCodeOf(exit),
        out: (yield* TestConsole.logLines).slice(out).join("\n"),
        err: (yield* TestConsole.errorLines).slice(err).join("\n"),
      }
    })

  /** Every folder and file of the learner's but git's own, with its text. */
  const everything = Effect.gen(function* () {
    const names = yield* fs.readDirectory(root, { recursive: true })
    const files: Record<string, string> = {}
    for (const name of names.sort()) {
      if (/^\.git\/|^\.fiberlings(\/update-lock.*)?$/.test(name)) continue
      const file = path.join(root, name)
      const isFile = (yield* fs.stat(file)).type === "File"
      files[name] = isFile ? yield* fs.readFileString(file) : "a folder"
    }
    return { files, head: yield* git(root, "rev-parse", "HEAD") }
  })

  const place = (folder: string, exercise: string, file = "exercise.ts") =>
    path.join(folder, "exercises", exercise, file)
  return {
    bin: yield* path.fromFileUrl(new URL("../../src/bin.ts", import.meta.url)),
    base,
    root,
    upstream,
    author,
    publish,
    fiberlings: fiberlingsIn(root),
    fiberlingsIn,
    everything,
    git: (...args: ReadonlyArray<string>) => git(root, ...args),
    authorGit: (...args: ReadonlyArray<string>) => git(author, ...args),
    /** The learner's file of an exercise. */
    mine: (exercise: string) => fs.readFileString(place(root, exercise)),
    write: (exercise: string, text: string) => fs.writeFileString(place(root, exercise), text),
    /** Adds a line to a file of an exercise at the author's. */
    revise: Effect.fnUntraced(function* (exercise: string, ...files: ReadonlyArray<string>) {
      for (const file of files) {
        yield* fs.writeFileString(place(author, exercise, file), "\n// revised\n", { flag: "a" })
      }
    }),
    /** Moves an exercise to another place, or gives it another name. */
    move: Effect.fnUntraced(function* (from: string, to: string) {
      for (const folder of ["exercises", "solutions"]) {
        yield* fs.makeDirectory(path.dirname(path.join(author, folder, to)), { recursive: true })
        yield* git(author, "mv", `${folder}/${from}`, `${folder}/${to}`)
      }
    }),
    at: (...names: ReadonlyArray<string>) => path.join(root, ...names),
    /** The text of the learner's only backup of this file. */
    backup: Effect.fnUntraced(function* (file: string) {
      const backups = path.join(root, ".fiberlings", "backups")
      const found: Array<string> = []
      for (const name of yield* fs.readDirectory(backups)) {
        const candidate = path.join(backups, name, file)
        if (yield* fs.exists(candidate)) found.push(yield* fs.readFileString(candidate))
      }
      if (found.length !== 1) return yield* Effect.die(new Error(`${found.length} of ${file}`))
      return found[0]
    }),
    hooksRan: fs.exists(path.join(base, "hooks")),
  }
})
