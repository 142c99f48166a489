import { spawnSync } from "node:child_process"
import { lstat } from "node:fs/promises"
import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem } from "effect"
import { mostBytes, readUntrusted } from "../../src/submission/readUntrusted.ts"
import { makeFolder, services } from "./folders.ts"

/** Looks at a file, lets `exchange` have its way, and reads it. */
const readAfter = Effect.fnUntraced(function* (
  exchange: (
    file: string,
    folder: string,
  ) => Effect.Effect<unknown, unknown, FileSystem.FileSystem>,
) {
  const root = yield* makeFolder({ "folder/exercise.ts": "mine", "other.ts": "other" })
  const place = `${root}/folder/exercise.ts`
  const stats = yield* Effect.promise(() => lstat(place, { bigint: true }))
  yield* exchange(place, root)
  return yield* readUntrusted({ place, stats })
})

const withFiles = <A, E>(use: (fs: FileSystem.FileSystem) => Effect.Effect<A, E>) =>
  Effect.flatMap(FileSystem.FileSystem, use)

const exchanged = /was exchanged while it was read/

layer(services, { excludeTestServices: true })("readUntrusted", (it) => {
  it.effect("reads the file that was looked at", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* readAfter(() => Effect.void), { _tag: "Text", text: "mine" })
    }),
  )

  const notices = (what: string, reason: RegExp, exchange: Parameters<typeof readAfter>[0]) =>
    it.effect(`notices ${what}`, () =>
      Effect.gen(function* () {
        const reading = yield* readAfter(exchange)
        assert.strictEqual(reading._tag, "Refused")
        if (reading._tag === "Refused") assert.match(reading.reason, reason)
      }),
    )

  notices("another file in its place", exchanged, (file, root) =>
    withFiles((fs) => fs.rename(`${root}/other.ts`, file)),
  )
  notices("a link in its place", exchanged, (file, root) =>
    withFiles((fs) =>
      Effect.andThen(fs.rename(file, `${root}/moved.ts`), fs.symlink(`${root}/moved.ts`, file)),
    ),
  )
  notices("a link in place of its folder, though it leads to the same file", exchanged, (_, root) =>
    withFiles((fs) =>
      Effect.andThen(
        fs.rename(`${root}/folder`, `${root}/moved`),
        fs.symlink(`${root}/moved`, `${root}/folder`),
      ),
    ),
  )
  notices("a named pipe in its place, without waiting for it", exchanged, (file) =>
    withFiles((fs) =>
      Effect.andThen(
        fs.remove(file),
        Effect.sync(() => spawnSync("mkfifo", [file])),
      ),
    ),
  )
  notices("that it went away", exchanged, (file) => withFiles((fs) => fs.remove(file)))
  notices("that it has grown", /has more than 1 MB/, (file) =>
    withFiles((fs) => fs.writeFileString(file, "x".repeat(mostBytes + 1))),
  )
})
