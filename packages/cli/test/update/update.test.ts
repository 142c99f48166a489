import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem } from "effect"
import { services } from "../miniature.ts"
import { makeCheckout } from "./checkout.ts"

const hello = "01-first/01-say-hello"
const goodbye = "01-first/02-say-goodbye"
const thanks = "02-second/01-say-thanks"

layer(services, { excludeTestServices: true })("fiberlings update", (it) => {
  it.effect("keeps what was written, and names what changed under it", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const checkout = yield* makeCheckout()
      const { author, authorGit, backup, fiberlings, git, mine, revise, write } = checkout
      yield* write(hello, "my hello\n")
      yield* write(thanks, "my thanks\n")
      yield* revise(thanks, "exercise.ts", "README.md", "exercise.test.ts")
      yield* revise(goodbye, "exercise.test.ts")
      yield* fs.copy(`${author}/exercises/${hello}`, `${author}/exercises/02-second/03-say-more`)
      yield* checkout.publish

      const before = (yield* git("rev-parse", "HEAD")).slice(0, 9)
      const after = (yield* authorGit("rev-parse", "HEAD")).slice(0, 9)
      const { code, err, out } = yield* fiberlings("update")
      assert.strictEqual(code, 0, err)
      assert.strictEqual(yield* mine(hello), "my hello\n")
      assert.strictEqual(yield* mine(thanks), "my thanks\n")
      assert.strictEqual(yield* backup(`exercises/${thanks}/exercise.ts`), "my thanks\n")
      assert.include(out, `✓ Updated from ${before} to ${after}.`)
      assert.include(out, "1.1 Say hello: unchanged, yours is in its place")
      assert.include(
        out,
        "2.1 has changed since you wrote yours (starter, brief, checks): yours is kept",
      )
      const compare = `git diff ${before} ${after} -- exercises/${thanks}`
      assert.include(out, `to compare: ${compare}`)
      assert.include(yield* git(...compare.split(" ").slice(1)), "+// revised")
      assert.match(out, /Each is also kept as it was, in \.fiberlings\/backups\/\S+Z\//)
      assert.match(out, /New\n {2}2\.3 Say hello/)
      assert.match(out, /Changed, and not begun by you\n {2}1\.2 Say goodbye: checks/)
      assert.include(out, "To go on: npm start")
      // The new version is there, and nothing else is different.
      assert.strictEqual(yield* git("rev-parse", "HEAD"), yield* authorGit("rev-parse", "HEAD"))
      assert.deepStrictEqual((yield* git("status", "--porcelain")).split("\n"), [
        ` M exercises/${hello}/exercise.ts`,
        ` M exercises/${thanks}/exercise.ts`,
      ])
      assert.isFalse(yield* fs.exists(checkout.at(".fiberlings", "update.json")))
      assert.isFalse(yield* checkout.hooksRan)
    }),
  )

  it.effect("with nothing new says so and changes nothing, also right after an update", () =>
    Effect.gen(function* () {
      const { everything, fiberlings, publish, revise, write } = yield* makeCheckout()
      yield* write(hello, "my hello\n")
      const atFirst = yield* everything
      const none = yield* fiberlings("update")
      assert.strictEqual(none.code, 0, none.err)
      assert.strictEqual(none.out, "Nothing to update: you have all commits of origin/main.")
      assert.deepStrictEqual(yield* everything, atFirst)

      yield* revise(hello, "exercise.ts")
      yield* publish
      assert.include((yield* fiberlings("update")).out, "✓ Updated")
      const then = yield* everything
      assert.include((yield* fiberlings("update")).out, "Nothing to update")
      assert.deepStrictEqual(yield* everything, then)
    }),
  )

  it.effect("twice: each keeps what was written before it", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { at, fiberlings, mine, publish, revise, write } = yield* makeCheckout()
      for (const version of ["first", "second"]) {
        yield* write(hello, version)
        yield* revise(hello, "exercise.ts")
        yield* publish
        assert.include((yield* fiberlings("update")).out, "1.1 has changed since you wrote yours")
        assert.strictEqual(yield* mine(hello), version)
      }
      const folders = yield* fs.readDirectory(at(".fiberlings", "backups"))
      const kept = yield* Effect.forEach(folders.sort(), (folder) =>
        fs.readFileString(at(".fiberlings", "backups", folder, "exercises", hello, "exercise.ts")),
      )
      assert.deepStrictEqual(kept, ["first", "second"])
    }),
  )

  it.effect("commits of one's own are no hindrance while there is nothing new", () =>
    Effect.gen(function* () {
      const { fiberlings, git, write } = yield* makeCheckout()
      yield* write(hello, "my hello\n")
      yield* git("commit", "--quiet", "--all", "--message", "Mine")
      const { code, out } = yield* fiberlings("update")
      assert.strictEqual(code, 0)
      assert.include(out, "you have all commits of origin/main (and 1 of your own)")
    }),
  )

  it.effect("a renumbered exercise takes along what was written and what was solved", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { at, fiberlings, mine, move, publish, write } = yield* makeCheckout()
      const solution = yield* fs.readFileString(at("solutions", goodbye, "solution.ts"))
      yield* write(goodbye, solution)
      assert.strictEqual((yield* fiberlings("run", "1.2")).code, 0)
      yield* fs.writeFileString(at("exercises", goodbye, "notes.txt"), "my notes")
      // They change places: what is written in one must not end in the other.
      yield* move(goodbye, "01-first/01-say-goodbye")
      yield* move(hello, "01-first/02-say-hello")
      yield* move(thanks, "02-second/05-say-thanks")
      yield* publish

      const { code, err, out } = yield* fiberlings("update")
      assert.strictEqual(code, 0, err)
      assert.strictEqual(yield* mine("01-first/01-say-goodbye"), solution)
      assert.include(
        out,
        "1.2 is now 1.1 Say goodbye: exercises/01-first/01-say-goodbye/exercise.ts",
      )
      assert.match(out, /Moved\n {2}1\.1 is now 1\.2 Say hello\n {2}2\.1 is now 2\.5 Say thanks/)
      const notes = /(\S+\/left-over\/exercises\/01-first\/02-say-goodbye)\//.exec(out)?.[1] ?? ""
      assert.strictEqual(yield* fs.readFileString(at(notes, "notes.txt")), "my notes")
      const list = yield* fiberlings("list")
      assert.include(list.out, "✓ 1.1", list.err)
      assert.notInclude(list.out, "✓ 1.2")
    }),
  )

  it.effect("a renamed exercise is known by what it was called formerly", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { at, author, fiberlings, mine, move, publish, write } = yield* makeCheckout()
      const solution = yield* fs.readFileString(at("solutions", hello, "solution.ts"))
      yield* write(hello, solution)
      assert.strictEqual((yield* fiberlings("run", "1.1")).code, 0)
      const greet = "01-first/01-greet"
      yield* move(hello, greet)
      const readme = `${author}/exercises/${greet}/README.md`
      const text = yield* fs.readFileString(readme)
      yield* fs.writeFileString(
        readme,
        text.replace("formerly: []", "formerly: [first/say-hello]\nsomethingNew: 1"),
      )
      yield* publish

      const { code, err, out } = yield* fiberlings("update")
      assert.strictEqual(code, 0, err)
      assert.strictEqual(yield* mine(greet), solution)
      assert.include(out, "1.1 first/say-hello is now 1.1 first/greet")
      assert.notInclude(out, "New")
      assert.notInclude(out, "Removed")
      const list = yield* fiberlings("list")
      assert.match(list.out, /✓ 1\.1 .*first\/greet/, list.err)
    }),
  )

  it.effect("what was written for an exercise that is gone stays in the backups", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { at, authorGit, backup, fiberlings, publish, write } = yield* makeCheckout()
      yield* write(goodbye, "my goodbye\n")
      yield* authorGit("rm", "-r", "--quiet", `exercises/${goodbye}`, `solutions/${goodbye}`)
      yield* publish
      const { code, err, out } = yield* fiberlings("update")
      assert.strictEqual(code, 0, err)
      assert.strictEqual(yield* backup(`exercises/${goodbye}/exercise.ts`), "my goodbye\n")
      const named = /its exercise is gone; yours is kept in (\S+)/.exec(out)?.[1] ?? ""
      assert.strictEqual(yield* fs.readFileString(at(named)), "my goodbye\n")
      assert.match(out, /Removed\n {2}1\.2 Say goodbye/)
      assert.isFalse(yield* fs.exists(at("exercises", goodbye)))
      assert.strictEqual((yield* fiberlings("list")).code, 0)
    }),
  )

  it.effect("an exercise.ts that was deleted is there again", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { at, fiberlings, git, mine, publish, revise } = yield* makeCheckout()
      yield* fs.remove(at("exercises", hello, "exercise.ts"))
      yield* revise(goodbye, "exercise.ts")
      yield* publish
      assert.strictEqual((yield* fiberlings("update")).code, 0)
      assert.strictEqual(
        yield* mine(hello),
        `${yield* git("show", `HEAD:exercises/${hello}/exercise.ts`)}\n`,
      )
    }),
  )

  it.effect("what was staged is kept as well", () =>
    Effect.gen(function* () {
      const { fiberlings, git, mine, publish, revise, write } = yield* makeCheckout()
      yield* write(hello, "my hello\n")
      yield* git("add", ".")
      yield* revise(hello, "exercise.ts")
      yield* publish
      assert.strictEqual((yield* fiberlings("update")).code, 0)
      assert.strictEqual(yield* mine(hello), "my hello\n")
    }),
  )

  it.effect("Windows line ends that git made itself are no edit; those of an edit are kept", () =>
    Effect.gen(function* () {
      const { fiberlings, mine, publish, revise, write } = yield* makeCheckout([
        "--config",
        "core.autocrlf=true",
      ])
      const theirs = yield* mine(hello)
      assert.include(theirs, "\r\n")
      yield* write(goodbye, "my\r\ngoodbye\r\n")
      yield* revise(hello, "exercise.ts")
      yield* revise(goodbye, "exercise.ts")
      yield* publish
      const { code, err, out } = yield* fiberlings("update")
      assert.strictEqual(code, 0, err)
      assert.strictEqual(yield* mine(hello), `${theirs}\r\n// revised\r\n`)
      assert.strictEqual(yield* mine(goodbye), "my\r\ngoodbye\r\n")
      assert.notInclude(out, "1.1 has changed since you wrote yours")
      assert.include(out, "1.2 has changed since you wrote yours (starter)")
    }),
  )

  it.effect("a starter that an editor saved with other line ends is no edit", () =>
    Effect.gen(function* () {
      const { fiberlings, git, mine, publish, revise, write } = yield* makeCheckout()
      yield* write(hello, (yield* mine(hello)).replaceAll("\n", "\r\n"))
      assert.include(yield* git("status", "--porcelain"), "M")
      yield* revise(hello, "exercise.ts")
      yield* publish
      const { code, out } = yield* fiberlings("update")
      assert.strictEqual(code, 0)
      assert.include(yield* mine(hello), "\n// revised\n")
      assert.notInclude(out, "Your files")
    }),
  )
})
