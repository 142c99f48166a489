import { spawnSync } from "node:child_process"
import { createServer } from "node:net"
import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem } from "effect"
import { readSubmission, Workshop } from "../../src/index.ts"
import { mostEntries } from "../../src/submission/lookAround.ts"
import { mostBytes } from "../../src/submission/readUntrusted.ts"
import { makeFolder, services } from "./folders.ts"

/** What is accepted, as `id: source`, and the message of what is rejected, by id. */
const read = Effect.fnUntraced(function* (place: string, only?: string) {
  const workshop = yield* Workshop
  const exercises = yield* workshop.exercises
  const exercise = exercises.find(({ id }) => id === only)
  const { accepted, rejected } = yield* readSubmission(place, exercises, exercise)
  return {
    accepted: accepted.map((file) => `${file.exercise.id}: ${file.source}`),
    rejected: Object.fromEntries(rejected.map((one) => [one.exercise.id, one.message])),
  }
})

const all = ["first/say-hello", "first/say-goodbye", "second/say-thanks", "second/count-both"]
const hello = "01-first/01-say-hello/exercise.ts"

layer(services, { excludeTestServices: true })("readSubmission", (it) => {
  const accepts = (
    what: string,
    files: Readonly<Record<string, string>>,
    below: string,
    expected: ReadonlyArray<string>,
    only?: string,
  ) =>
    it.effect(`accepts ${what}`, () =>
      Effect.gen(function* () {
        const root = yield* makeFolder(files)
        const { accepted, rejected } = yield* read(`${root}${below}`, only)
        assert.deepStrictEqual(accepted, expected)
        assert.deepStrictEqual(rejected, {})
      }),
    )

  const copy = { [`exercises/${hello}`]: "a", "exercises/02-second/02-count-both/exercise.ts": "b" }
  accepts("a folder that holds exercises/", copy, "", [
    "first/say-hello: a",
    "second/count-both: b",
  ])
  accepts("a copy of exercises/", copy, "/exercises", [
    "first/say-hello: a",
    "second/count-both: b",
  ])
  accepts("a chapter", copy, "/exercises/02-second", ["second/count-both: b"])
  accepts("an exercise's folder", copy, "/exercises/01-first/01-say-hello", ["first/say-hello: a"])
  accepts("one file, by its path", copy, `/exercises/${hello}`, ["first/say-hello: a"])
  accepts("one file, by its name", { "say-thanks.ts": "t" }, "/say-thanks.ts", [
    "second/say-thanks: t",
  ])
  accepts(
    "one file of another name in an exercise's folder",
    { "01-first/01-say-hello/solution.ts": "s" },
    "/01-first/01-say-hello/solution.ts",
    ["first/say-hello: s"],
  )
  accepts("other numbers", { "07-first/9-say-hello/exercise.ts": "n" }, "", ["first/say-hello: n"])
  accepts("a former id", { "first/say-farewell/exercise.ts": "f" }, "", ["first/say-goodbye: f"])
  accepts("no tests, declarations and other files", { "say-hello.test.ts": "", "x.md": "" }, "", [])
  accepts(
    "one file for the exercise that is named",
    { "a.ts": "x" },
    "/a.ts",
    ["first/say-hello: x"],
    all[0],
  )
  accepts(
    "the only program for the exercise that is named",
    { "src/a.ts": "x", "b.md": "" },
    "",
    ["first/say-hello: x"],
    all[0],
  )
  accepts(
    "of several the exercise.ts for the exercise that is named",
    { "exercise.ts": "x", "b.ts": "" },
    "",
    ["first/say-hello: x"],
    all[0],
  )
  accepts("only the exercise that is named", copy, "", ["first/say-hello: a"], all[0])
  accepts("no guess where there are several programs", { "a.ts": "x", "b.ts": "" }, "", [], all[0])
  accepts(
    "what stands beside node_modules, .git and an unread zip",
    { [hello]: "a", "node_modules/b\n.ts": "", ".git/c\n": "", "all.zip": "" },
    "",
    ["first/say-hello: a"],
  )

  /** Everything in `ids` is rejected with `words`, and nothing accepted but `accepted`. */
  const rejects = (
    what: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    ids: ReadonlyArray<string>,
    words: RegExp,
    change: (root: string) => Effect.Effect<unknown, unknown, FileSystem.FileSystem> = () =>
      Effect.void,
    below = "",
  ) =>
    it.effect(`rejects ${what}`, () =>
      Effect.gen(function* () {
        const root = yield* makeFolder(files)
        yield* change(root)
        const { accepted, rejected } = yield* read(`${root}${below}`)
        assert.deepStrictEqual(Object.keys(rejected), ids)
        for (const message of Object.values(rejected)) assert.match(message, words)
        assert.lengthOf(
          accepted.filter((one) => ids.some((id) => one.startsWith(`${id}:`))),
          0,
        )
      }),
    )
  const link = (target: string, at: string) => (root: string) =>
    Effect.flatMap(FileSystem.FileSystem, (fs) => fs.symlink(target, `${root}/${at}`))
  const fifo = (at: string) => (root: string) =>
    Effect.sync(() => spawnSync("mkfifo", [`${root}/${at}`]))

  const linked = /01-say-hello\/exercise\.ts is a symbolic link\. Hand in the file itself\./
  const folder = {
    "01-first/01-say-hello/notes.md": "",
    "02-second/01-say-thanks/exercise.ts": "t",
  }
  rejects("a link out", folder, ["first/say-hello"], linked, link("/etc/passwd", hello))
  rejects("a link in", folder, ["first/say-hello"], linked, link("notes.md", hello))
  rejects(
    "a link beside the exercise",
    { [hello]: "a" },
    ["first/say-hello"],
    /alice\/01-first\/01-say-hello\/more is a symbolic link/,
    link("/etc", "01-first/01-say-hello/more"),
  )
  rejects(
    "a link in place of a chapter, for its exercises",
    { "02-second/01-say-thanks/exercise.ts": "t" },
    ["first/say-hello", "first/say-goodbye"],
    /alice\/01-first is a symbolic link/,
    link("/etc", "01-first"),
  )
  rejects(
    "a link anywhere else, for all",
    { [hello]: "a" },
    all,
    /alice\/x is a symbolic link/,
    link("/etc", "x"),
  )
  rejects(
    "a link as a whole",
    { [hello]: "a" },
    all,
    /^me is a symbolic link/,
    link("alice", "../me"),
    "/../me",
  )
  rejects(
    "a named pipe",
    folder,
    ["first/say-hello"],
    /exercise\.ts is a named pipe, not a file/,
    fifo(hello),
  )
  rejects("a named pipe as a whole", {}, all, /^p\.ts is a named pipe/, fifo("p.ts"), "/p.ts")
  rejects(
    "a file of more than 1 MB",
    { [hello]: "x".repeat(mostBytes + 1) },
    ["first/say-hello"],
    /exercise\.ts has more than 1 MB/,
  )
  rejects(
    "what is no UTF-8",
    { [hello]: new Uint8Array([0x61, 0xff, 0xfe]) },
    ["first/say-hello"],
    /is no text in UTF-8\. Save it as UTF-8/,
  )
  rejects(
    "a line end in a name, and shows it",
    { "01-first/01-say-hello/a\nb": "" },
    ["first/say-hello"],
    /01-say-hello\/a\\u\{a\}b has a control character in its name/,
  )
  rejects(
    "a name that turns the text around",
    { "01-first/01-say-hello/a\u202eb": "" },
    ["first/say-hello"],
    /a\\u\{202e\}b has a character in its name that cannot be seen/,
  )
  rejects(
    "a name that leads elsewhere on another system",
    { "a\\..\\..\\evil.ts": "" },
    all,
    /has a slash in its name/,
  )
  rejects(
    "a name as a whole",
    { "a\u001b[2J.ts": "" },
    all,
    /^a\\u\{1b\}\[2J\.ts has a control/,
    () => Effect.void,
    "/a\u001b[2J.ts",
  )
  rejects(
    "names that differ only in case",
    { [hello]: "a", "01-first/01-say-hello/Exercise.ts": "b" },
    ["first/say-hello"],
    /differs from another name only in upper and lower case/,
  )
  rejects(
    "the same exercise twice",
    { [hello]: "a", "say-hello.ts": "b" },
    ["first/say-hello"],
    /alice\/say-hello\.ts and alice\/01-first\/01-say-hello\/exercise\.ts are the same exercise/,
  )
  rejects(
    "a zip as a whole",
    { "a.zip": "PK" },
    all,
    /^a\.zip is an archive\. Unpack it first/,
    () => Effect.void,
    "/a.zip",
  )
  rejects("a zip in place of everything", { "a.zip": "PK" }, all, /alice\/a\.zip is an archive/)
  rejects(
    "a zip in place of an exercise",
    { "01-first/01-say-hello/a.zip": "PK", "say-thanks.ts": "t" },
    ["first/say-hello"],
    /a\.zip is an archive/,
  )
  rejects(
    "a zip that is called a program",
    { [hello]: new Uint8Array([0x50, 0x4b, 3, 4]) },
    ["first/say-hello"],
    /exercise\.ts is an archive/,
  )
  rejects(
    "folders without end",
    { [`${"a/".repeat(20)}b.ts`]: "" },
    all,
    /lies too deep in folders/,
  )
  rejects(
    "a device",
    {},
    all,
    /^null is a device, not a file/,
    () => Effect.void,
    "/../../../../../../../../dev/null",
  )

  it.effect("rejects too many files", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const root = yield* makeFolder({ [hello]: "a" })
      yield* Effect.forEach(
        Array.from({ length: mostEntries }, (_, index) => `${root}/01-first/${index}`),
        (file) => fs.writeFileString(file, ""),
        { concurrency: 50, discard: true },
      )
      const { accepted, rejected } = yield* read(root)
      assert.deepStrictEqual(accepted, [])
      assert.match(rejected["first/say-hello"] ?? "", /^alice holds more than 10,000 files/)
    }),
  )

  it.effect("rejects a socket", () =>
    Effect.gen(function* () {
      const root = yield* makeFolder({ [hello]: "a" })
      const server = createServer()
      yield* Effect.callback<void>((resume) => {
        server.listen(`${root}/01-first/01-say-hello/s`, () => resume(Effect.void))
      })
      yield* Effect.addFinalizer(() => Effect.sync(() => server.close()))
      assert.match(
        (yield* read(root)).rejected["first/say-hello"] ?? "",
        /s is a socket, not a file/,
      )
    }),
  )

  it.effect("says when there is nothing", () =>
    Effect.gen(function* () {
      const root = yield* makeFolder({})
      const error = yield* Effect.flip(read(`${root}/no\nwhere`))
      assert.match(
        error instanceof Error ? error.message : "",
        /^There is nothing at .*no\\u\{a\}where\. Is its name spelled right\?$/,
      )
    }),
  )
})
