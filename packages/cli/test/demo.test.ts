import { readFileSync } from "node:fs"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Runtime } from "effect"
import { Command } from "effect/cli"
import { TestConsole } from "effect/testing"
import { vi } from "vitest"
import { demo } from "../src/commands/demo.ts"

const run = (...args: ReadonlyArray<string>) =>
  Effect.provide(Command.runWith(demo, { version: "test" })(args), NodeServices.layer)

const printed = Effect.map(TestConsole.logLines, (lines) => `${lines.join("\n")}\n`)

const transcript = (name: string) =>
  readFileSync(new URL(`demo.${name}.txt`, import.meta.url), "utf8")

/** The lines that say which scenario follows. */
const headings = (text: string) => text.split("\n").filter((line) => /^\d\. /.test(line))

describe("fiberlings demo --virtual", () => {
  it.effect.each([
    ["virtual", []],
    ["fail-fast", ["errors", "--fail-fast"]],
    ["failing-query", ["resources", "--failing-query"]],
    ["variants", ["--fail-fast", "--failing-query"]],
  ] as const)("prints demo.%s.txt to the letter", ([name, args]) =>
    Effect.gen(function* () {
      yield* run(...args, "--virtual")
      assert.strictEqual(yield* printed, transcript(name))
    }),
  )

  it.effect("prints the same in every time zone", () =>
    Effect.gen(function* () {
      vi.stubEnv("TZ", "Asia/Kathmandu")
      yield* Effect.addFinalizer(() => Effect.sync(() => vi.unstubAllEnvs()))
      yield* run("--virtual")
      assert.strictEqual(yield* printed, transcript("virtual"))
    }),
  )

  it.effect.each([
    ["1", "1. Sequential vs Concurrent Execution"],
    ["sequential-vs-concurrent", "1. Sequential vs Concurrent Execution"],
    ["2", "2. Task Creation and Management"],
    ["tasks", "2. Task Creation and Management"],
    ["3", "3. Error Handling"],
    ["errors", "3. Error Handling"],
    ["4", "4. Resource Management"],
    ["resources", "4. Resource Management"],
  ] as const)("%s shows that scenario alone", ([asked, heading]) =>
    Effect.gen(function* () {
      yield* run(asked, "--virtual")
      assert.deepStrictEqual(headings(yield* printed), [heading])
    }),
  )

  it.effect.each([
    ["1", true],
    ["2", false],
    ["3", false],
    ["4", false],
  ] as const)("%s has the summary table: %s", ([asked, expected]) =>
    Effect.gen(function* () {
      yield* run(asked, "--virtual")
      assert.strictEqual((yield* printed).includes("Performance Summary"), expected)
    }),
  )
})

describe("fiberlings demo", () => {
  it.effect.each(["5", "0", "01", "task", "Tasks", ""])(
    "refuses the scenario %o with the list of those there are",
    (asked) =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(run(asked, "--virtual"))
        assert.strictEqual(error._tag, "UnknownScenario")
        assert.strictEqual(Runtime.getErrorExitCode(error), 2)
        const { message } = error
        for (const id of ["sequential-vs-concurrent", "tasks", "errors", "resources"]) {
          assert.include(message, id)
        }
        assert.strictEqual(yield* printed, "\n")
      }),
  )

  it.effect.each([
    ["tasks", "--fail-fast", "errors"],
    ["resources", "--fail-fast", "errors"],
    ["1", "--failing-query", "resources"],
    ["errors", "--failing-query", "resources"],
  ] as const)("refuses in %s the flag %s, which belongs to %s", ([asked, flag, belongsTo]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(run(asked, flag, "--virtual"))
      assert.strictEqual(error._tag, "FlagDoesNotApply")
      assert.strictEqual(Runtime.getErrorExitCode(error), 2)
      assert.include(error.message, `fiberlings demo ${belongsTo} ${flag}`)
      assert.strictEqual(yield* printed, "\n")
    }),
  )
})
