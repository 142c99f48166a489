import { assert, layer } from "@effect/vitest"
import { Effect, Fiber, FileSystem } from "effect"
import { services } from "../miniature.ts"
import { makeCheckout } from "./checkout.ts"
import { kill, makeGate } from "./gate.ts"

const hello = "01-first/01-say-hello"
const goodbye = "01-first/02-say-goodbye"

/** A learner who wrote in two exercises, of which the new version changes one, and other files. */
const makeUpdate = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const checkout = yield* makeCheckout()
  yield* checkout.write(hello, "my hello\n")
  yield* checkout.write(goodbye, "my goodbye\n")
  yield* checkout.revise(hello, "exercise.ts", "README.md")
  yield* fs.writeFileString(`${checkout.author}/tool.js`, "// a better tool\n")
  yield* fs.makeDirectory(`${checkout.author}/exercises/03-third/01-new`, { recursive: true })
  yield* fs.writeFileString(`${checkout.author}/exercises/03-third/01-new/README.md`, "# New\n")
  yield* checkout.publish
  const isUpdated = Effect.gen(function* () {
    assert.strictEqual(yield* checkout.mine(hello), "my hello\n")
    assert.strictEqual(yield* checkout.mine(goodbye), "my goodbye\n")
    assert.strictEqual(
      yield* checkout.git("rev-parse", "HEAD"),
      yield* checkout.authorGit("rev-parse", "HEAD"),
    )
    assert.deepStrictEqual((yield* checkout.git("status", "--porcelain")).split("\n"), [
      ` M exercises/${hello}/exercise.ts`,
      ` M exercises/${goodbye}/exercise.ts`,
    ])
    assert.isFalse(yield* fs.exists(checkout.at(".fiberlings", "update.json")))
  })
  return { ...checkout, isUpdated }
})

/** What a git leaves that was stopped while it wrote the new version. */
const halfWritten = `
  $git read-tree FETCH_HEAD
  mkdir -p exercises/03-third/01-new
  printf '# N' > exercises/03-third/01-new/README.md
  printf '' > tool.js
  $git show "FETCH_HEAD:exercises/${hello}/exercise.ts" > "exercises/${hello}/exercise.ts"
  $git show "FETCH_HEAD:exercises/${hello}/README.md" > "exercises/${hello}/README.md"`

layer(services, { excludeTestServices: true })("fiberlings update, cut off", (it) => {
  it.effect("killed before the new version is there: the next one undoes it and begins anew", () =>
    Effect.gen(function* () {
      const update = yield* makeUpdate
      const before = yield* update.git("rev-parse", "HEAD")
      const gate = yield* makeGate(update)
      const { child, output } = yield* gate.start()
      const git = yield* gate.reached
      // In the middle: the starters are in the places, the learner's files in the backups.
      assert.notInclude(yield* update.mine(hello), "my hello")
      assert.strictEqual(yield* update.backup(`exercises/${hello}/exercise.ts`), "my hello\n")
      yield* kill(child.pid)
      yield* kill(git)
      yield* Fiber.join(output)
      assert.strictEqual(yield* update.git("rev-parse", "HEAD"), before)
      assert.match(
        (yield* update.fiberlings("start")).err,
        /^An update was cut off before its end\. Finish it with: npx fiberlings update\n.*\.fiberlings\/backups\//,
      )

      const { code, err, out } = yield* update.fiberlings("update")
      assert.strictEqual(code, 0, err)
      assert.include(out, "An earlier update was cut off; it is undone now")
      assert.include(out, "✓ Updated")
      yield* update.isUpdated
      assert.strictEqual(yield* update.backup(`exercises/${hello}/exercise.ts`), "my hello\n")
      assert.notInclude((yield* update.fiberlings("start")).err, "cut off")
    }),
  )

  it.effect("killed while git was writing: what git left is cleared up", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const update = yield* makeUpdate
      const gate = yield* makeGate(
        update,
        `${halfWritten}\necho mine > tool.js\necho $$ > "$reached"\nread word < "$gate"`,
      )
      const { child, output } = yield* gate.start()
      yield* gate.reached
      yield* gate.open
      const git = yield* gate.reached
      yield* kill(child.pid)
      yield* kill(git)
      yield* Fiber.join(output)

      const { code, err, out } = yield* update.fiberlings("update")
      assert.strictEqual(code, 0, err)
      assert.include(out, "An earlier update was cut off; it is undone now")
      yield* update.isUpdated
      // Nobody knows that text: it is kept.
      const kept = /but for tool\.js, which was found changed and is kept as (\S+)/.exec(out)?.[1]
      assert.strictEqual(yield* fs.readFileString(update.at(kept ?? "")), "mine\n")
    }),
  )

  it.effect("killed, but its git goes on: the next one waits for that and finishes", () =>
    Effect.gen(function* () {
      const update = yield* makeUpdate
      const gate = yield* makeGate(update)
      const first = yield* gate.start()
      yield* gate.reached
      yield* kill(first.child.pid)
      const { said, output } = yield* gate.startAndHear("waiting for it")
      assert.match(said, /Another update is at work here \(process \d+\); waiting for it …/)
      yield* gate.open
      const [out] = yield* Fiber.join(output)
      assert.include(out, "An earlier update was cut off; it is finished now.")
      assert.include(out, "1.1 has changed since you wrote yours (starter, brief): yours is kept")
      assert.include(out, "Nothing to update")
      yield* update.isUpdated
    }),
  )

  it.effect("two at once: the second waits for the first", () =>
    Effect.gen(function* () {
      const update = yield* makeUpdate
      const gate = yield* makeGate(update)
      const first = yield* gate.start()
      yield* gate.reached
      const second = yield* gate.startAndHear("waiting for it")
      yield* gate.open
      assert.include((yield* Fiber.join(first.output))[0], "✓ Updated")
      assert.include((yield* Fiber.join(second.output))[0], "Nothing to update")
      yield* update.isUpdated
    }),
  )

  it.effect("Ctrl-C waits until everything is in its place", () =>
    Effect.gen(function* () {
      const update = yield* makeUpdate
      const gate = yield* makeGate(update)
      const { child, output } = yield* gate.start()
      yield* gate.reached
      process.kill(child.pid, "SIGINT")
      yield* gate.open
      const [out] = yield* Fiber.join(output)
      assert.include(out, "✓ Updated")
      assert.strictEqual(Number(yield* child.exitCode), 130)
      yield* update.isUpdated
    }),
  )

  it.effect("git fails half-way: everything is as it was, and git's words are told", () =>
    Effect.gen(function* () {
      const update = yield* makeUpdate
      const before = yield* update.everything
      const gate = yield* makeGate(
        update,
        `${halfWritten}\necho 'fatal: No space left on device' >&2; exit 128`,
      )
      const { child, output } = yield* gate.start()
      yield* gate.reached
      yield* gate.open
      const [out] = yield* Fiber.join(output)
      assert.strictEqual(Number(yield* child.exitCode), 3)
      assert.match(
        out,
        /The update failed and was undone\. Your files are as they were\.\nWhat failed: git merge failed:\nfatal: No space left on device/,
      )
      assert.deepStrictEqual(yield* update.everything, before)
      assert.deepStrictEqual((yield* update.git("status", "--porcelain")).split("\n"), [
        ` M exercises/${hello}/exercise.ts`,
        ` M exercises/${goodbye}/exercise.ts`,
      ])
      assert.include((yield* update.fiberlings("update")).out, "✓ Updated")
      yield* update.isUpdated
    }),
  )

  it.effect("neither forward nor back: says where each file is; the next one finishes", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const update = yield* makeUpdate
      const obstacle = `exercises/${goodbye}/exercise.ts`
      // A folder in the place of a file: nothing can be written there, nor read.
      const gate = yield* makeGate(update, `rm ${obstacle}; mkdir ${obstacle}; exit 1`)
      const { child, output } = yield* gate.start()
      yield* gate.reached
      yield* gate.open
      const [out] = yield* Fiber.join(output)
      assert.strictEqual(Number(yield* child.exitCode), 3)
      assert.match(out, /The update stopped half-way:\ngit merge failed:\nit ended with 1/)
      assert.include(out, `exercises/${hello}/exercise.ts is in its place`)
      const kept = new RegExp(`${obstacle} is in (\\S+)`).exec(out)?.[1] ?? ""
      assert.strictEqual(yield* fs.readFileString(update.at(kept)), "my goodbye\n")
      assert.include(out, "npx fiberlings update goes on from here")

      yield* fs.remove(update.at(obstacle), { recursive: true })
      const { code, err } = yield* update.fiberlings("update")
      assert.strictEqual(code, 0, err)
      yield* update.isUpdated
    }),
  )

  it.effect("a file that cannot be put back: says where each is; the next one finishes", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const update = yield* makeUpdate
      const obstacle = `exercises/${goodbye}/exercise.ts`
      const gate = yield* makeGate(update, `$git "$@"; rm ${obstacle}; mkdir ${obstacle}`)
      const { child, output } = yield* gate.start()
      yield* gate.reached
      yield* gate.open
      const [out] = yield* Fiber.join(output)
      assert.strictEqual(Number(yield* child.exitCode), 3)
      assert.match(out, /The update stopped half-way:[\s\S]*Nothing of yours is lost:/)
      const kept = new RegExp(`${obstacle} is in (\\S+)`).exec(out)?.[1] ?? ""
      assert.strictEqual(yield* fs.readFileString(update.at(kept)), "my goodbye\n")

      yield* fs.remove(update.at(obstacle), { recursive: true })
      const next = yield* update.fiberlings("update")
      assert.strictEqual(next.code, 0, next.err)
      assert.include(next.out, "it is finished now")
      yield* update.isUpdated
    }),
  )

  it.effect("what an editor saves meanwhile stays, and what was there before is named", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const update = yield* makeUpdate
      const place = `exercises/${hello}/exercise.ts`
      const gate = yield* makeGate(update, `$git "$@"; echo newer > ${place}`)
      const { output } = yield* gate.start()
      yield* gate.reached
      yield* gate.open
      const [out] = yield* Fiber.join(output)
      assert.strictEqual(yield* update.mine(hello), "newer\n")
      const named = /meanwhile, and that stays; what was there before is (\S+)/.exec(out)?.[1]
      assert.strictEqual(yield* fs.readFileString(update.at(named ?? "")), "my hello\n")
    }),
  )

  it.effect("the same when the update fails", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const update = yield* makeUpdate
      const place = `exercises/${hello}/exercise.ts`
      const gate = yield* makeGate(update, `echo newer > ${place}; exit 1`)
      const { output } = yield* gate.start()
      yield* gate.reached
      yield* gate.open
      const [out] = yield* Fiber.join(output)
      assert.strictEqual(yield* update.mine(hello), "newer\n")
      assert.strictEqual(yield* update.mine(goodbye), "my goodbye\n")
      const named = /Your files are as they were, but for:\n.*version of before is kept as (\S+)/
      assert.strictEqual(
        yield* fs.readFileString(update.at(named.exec(out)?.[1] ?? "")),
        "my hello\n",
      )
    }),
  )

  it.effect("a note from before the first file was moved: nothing to undo", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const update = yield* makeUpdate
      const head = yield* update.git("rev-parse", "HEAD")
      yield* fs.makeDirectory(update.at(".fiberlings"))
      yield* fs.writeFileString(
        update.at(".fiberlings", "update.json"),
        JSON.stringify({
          version: 1,
          before: head,
          target: head,
          backups: ".fiberlings/backups/then",
          files: [`exercises/${hello}/exercise.ts`],
        }),
      )
      const { code, err, out } = yield* update.fiberlings("update")
      assert.strictEqual(code, 0, err)
      assert.include(out, "it is undone now")
      assert.notInclude(out, "but for")
      yield* update.isUpdated
    }),
  )
})
