import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem } from "effect"
import { services } from "../miniature.ts"
import { makeCheckout, run } from "./checkout.ts"

const hello = "01-first/01-say-hello"

type Checkout = Effect.Success<ReturnType<typeof makeCheckout>>

/** The command refuses with this exit code, says why, and changes nothing. */
const refuses = Effect.fnUntraced(function* (checkout: Checkout, code: number, why: RegExp) {
  const before = yield* checkout.everything
  const said = yield* checkout.fiberlings("update")
  assert.strictEqual(said.code, code, said.err)
  assert.match(said.err, why)
  assert.include(said.err, "Nothing was changed.")
  assert.strictEqual(said.out, "")
  assert.deepStrictEqual(yield* checkout.everything, before)
  return said
})

layer(services, { excludeTestServices: true })("fiberlings update refuses", (it) => {
  it.effect("when both sides have commits", () =>
    Effect.gen(function* () {
      const checkout = yield* makeCheckout()
      yield* checkout.write(hello, "my hello\n")
      yield* checkout.git("commit", "--quiet", "--all", "--message", "Mine")
      yield* checkout.revise(hello, "exercise.ts")
      yield* checkout.publish
      yield* refuses(
        checkout,
        2,
        /^Looking for changes in origin\/main …\nYour branch main has 1 commit of its own, and origin\/main has 1 commit that you do not have\. [\s\S]*git pull --no-rebase$/,
      )
    }),
  )

  it.effect("when other files were changed, and names them", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const checkout = yield* makeCheckout()
      yield* checkout.write(hello, "my hello\n")
      yield* fs.writeFileString(checkout.at("tool.js"), "// mine\n")
      yield* fs.remove(checkout.at("exercises", hello, "hints.md"))
      yield* checkout.revise(hello, "exercise.ts")
      yield* checkout.publish
      const { err } = yield* refuses(
        checkout,
        2,
        /changed too.*:\n {2}exercises\/01-first\/01-say-hello\/hints\.md\n {2}tool\.js\n.*git stash push -- FILE/,
      )
      assert.notInclude(err, "exercise.ts\n")
    }),
  )

  it.effect("when an exercise.ts is staged in another version than it is", () =>
    Effect.gen(function* () {
      const checkout = yield* makeCheckout()
      yield* checkout.write(hello, "staged\n")
      yield* checkout.git("add", ".")
      yield* checkout.write(hello, "and then changed\n")
      yield* checkout.revise(hello, "exercise.ts")
      yield* checkout.publish
      yield* refuses(checkout, 2, /staged in another version[\s\S]*say-hello\/exercise\.ts\n/)
      assert.strictEqual(yield* checkout.git("show", `:exercises/${hello}/exercise.ts`), "staged")
    }),
  )

  it.effect(
    "when a new file would fall on one of the learner's, tracked, untracked or ignored",
    () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const checkout = yield* makeCheckout()
        for (const root of [checkout.author, checkout.root]) {
          yield* fs.writeFileString(`${root}/notes.md`, `in ${root}`)
          yield* fs.makeDirectory(`${root}/.fiberlings`)
          yield* fs.writeFileString(`${root}/.fiberlings/mine`, `in ${root}`)
        }
        yield* checkout.authorGit("add", "--force", ".fiberlings/mine")
        yield* checkout.publish
        yield* refuses(
          checkout,
          2,
          /where you have some of your own:\n {2}\.fiberlings\/mine\n {2}notes\.md\n.*Move or rename yours/,
        )
      }),
  )

  it.effect("offline", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const checkout = yield* makeCheckout()
      yield* checkout.write(hello, "my hello\n")
      yield* fs.rename(checkout.upstream, `${checkout.upstream}-gone`)
      const { err } = yield* refuses(
        checkout,
        3,
        /could not be fetched from origin\. [\s\S]*network[\s\S]*does not appear to be a git repository/,
      )
      assert.notInclude(err, "fault of the workshop")
    }),
  )

  it.effect("when no branch is checked out", () =>
    Effect.gen(function* () {
      const checkout = yield* makeCheckout()
      yield* checkout.git("checkout", "--quiet", "--detach")
      yield* refuses(checkout, 2, /^No branch is checked out[\s\S]*git switch main$/)
    }),
  )

  it.effect("when the branch follows none", () =>
    Effect.gen(function* () {
      const checkout = yield* makeCheckout()
      yield* checkout.git("checkout", "--quiet", "-b", "mine", "--no-track")
      yield* refuses(checkout, 2, /^The branch mine follows no other one[\s\S]*--set-upstream-to=/)
    }),
  )

  it.effect("while another git is at work", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const checkout = yield* makeCheckout()
      for (const name of ["index", "HEAD", "refs/heads/main"]) {
        const lock = `.git/${name}.lock`
        yield* fs.writeFileString(checkout.at(lock), "")
        const { err } = yield* refuses(checkout, 2, /^Another git is at work here[\s\S]*delete/)
        assert.include(err, `there is a file ${lock}.`)
        yield* fs.remove(checkout.at(lock))
      }
    }),
  )

  it.effect("a folder that is no checkout, or only a part of one", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const checkout = yield* makeCheckout()
      const inside = checkout.at("inside")
      yield* fs.copy(checkout.at("exercises"), `${inside}/exercises`)
      const outside = `${checkout.base}/outside`
      yield* fs.copy(inside, outside)
      for (const [root, why] of [
        [inside, /inside is part of another git repository, not a checkout of its own/],
        [outside, /outside is no git checkout, so there is nowhere to update from/],
      ] as const) {
        const said = yield* checkout.fiberlingsIn(root)("update")
        assert.strictEqual(said.code, 2)
        assert.match(said.err, why)
        assert.match(said.err, /Nothing was changed\. [\s\S]*git clone/)
        assert.isFalse(yield* fs.exists(`${root}/.fiberlings`))
      }
      const nowhere = yield* checkout.fiberlingsIn(`${checkout.base}/nowhere`)("update")
      assert.strictEqual(nowhere.code, 2)
      assert.match(nowhere.err, /There are no exercises in .*nowhere/)
    }),
  )

  it.effect("a note about an earlier update that cannot be read", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const checkout = yield* makeCheckout()
      yield* fs.makeDirectory(checkout.at(".fiberlings"))
      const head = yield* checkout.git("rev-parse", "HEAD")
      const note = { version: 2, before: head, target: head, backups: "elsewhere", files: [] }
      yield* fs.writeFileString(checkout.at(".fiberlings", "update.json"), JSON.stringify(note))
      yield* refuses(
        checkout,
        3,
        /the note about it, .*update\.json, cannot be read\. Your files are in \.fiberlings\/backups\//,
      )
    }),
  )

  it.effect("where nothing can be written", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const checkout = yield* makeCheckout()
      yield* fs.writeFileString(checkout.at(".fiberlings"), "not a folder")
      yield* refuses(checkout, 3, /^Nothing can be written in .*\.fiberlings: Error: \w+/)
    }),
  )

  it.effect("without git", () =>
    Effect.gen(function* () {
      const checkout = yield* makeCheckout()
      const before = yield* checkout.everything
      const { code, out } = yield* run(
        process.execPath,
        ["--no-warnings", checkout.bin, "update", "--workshop", checkout.root],
        { env: { PATH: checkout.base } },
      )
      assert.strictEqual(code, 2)
      assert.match(out, /^There is no git on this machine[\s\S]*https:\/\/git-scm\.com/)
      assert.deepStrictEqual(yield* checkout.everything, before)
    }),
  )
})
