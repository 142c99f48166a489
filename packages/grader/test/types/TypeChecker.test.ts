import { NodeServices } from "@effect/platform-node"
import { assert, layer } from "@effect/vitest"
import { Duration, Effect, Layer } from "effect"
import { TypeChecker } from "../../src/index.ts"
import { checkTypes, makeFolder, right } from "./folder.ts"

// A busy machine is no type bomb.
const services = TypeChecker.layerWith({ deadline: Duration.minutes(1) }).pipe(
  Layer.provideMerge(NodeServices.layer),
)

const inGenerator = (line: string, imports = "Effect"): string =>
  `import { ${imports} } from "effect"\n\nexport const program = Effect.gen(function* () {\n  ${line}\n})\n`

layer(services, { excludeTestServices: true })("TypeChecker", (it) => {
  it.effect("finds no fault with what is right, unused names included", () =>
    Effect.gen(function* () {
      const report = yield* checkTypes(`${right}\nconst unused = 1\n`)
      assert.deepStrictEqual(report, { _tag: "Checked", diagnostics: [], expectations: [] })
    }),
  )

  it.effect("keeps what one submission declares from the next, of another exercise too", () =>
    Effect.gen(function* () {
      const checker = yield* TypeChecker
      const [one, other] = [yield* makeFolder(), yield* makeFolder("// another exercise\n")]
      const declares = `${right}\ndeclare global { interface Array<T> { leaked: T } }\n`
      yield* checker.check({ source: declares, checks: one.checks })
      for (const { checks } of [other, one]) {
        const report = yield* checker.check({ source: "export const a = [1].leaked\n", checks })
        assert.include(JSON.stringify(report), "ts2339")
      }
    }),
  )

  it.effect("says where a type error is, in our words, with the code around it", () =>
    Effect.gen(function* () {
      const { diagnostics } = yield* checkTypes(inGenerator('const n: number = "3"\n  return n'))
      assert.deepStrictEqual(diagnostics, [
        {
          code: "ts2322",
          severity: "error",
          line: 4,
          column: 9,
          message:
            "This has another type than what is expected here.\nType 'string' is not assignable to type 'number'.",
          excerpt: [
            "3 | export const program = Effect.gen(function* () {",
            '4 |   const n: number = "3"',
            "  |         ~",
            "5 |   return n",
          ].join("\n"),
        },
      ])
    }),
  )

  const told: ReadonlyArray<readonly [string, string, string, string]> = [
    ["an Effect that nobody runs", "Effect.sleep(1)", "floatingEffect", "yield*"],
    ["yield without its star", "yield Effect.sleep(1)", "missingStarInYieldEffectGen", "yield*"],
    ["a returned Effect", "return Effect.sleep(1)", "returnEffectInGen", "return yield*"],
    [
      "try and catch",
      "try { yield* Effect.fail(1) } catch {}",
      "tryCatchInEffectGen",
      "Effect.catch",
    ],
    ["a real timer", "setTimeout(() => {}, 1)", "globalTimersInEffect", "Effect.sleep"],
    ["a runtime in a program", "Effect.runFork(Effect.void)", "runEffectInsideEffect", "yield*"],
  ]
  for (const [what, line, code, next] of told) {
    it.effect(`advises on ${what}`, () =>
      Effect.gen(function* () {
        const { diagnostics } = yield* checkTypes(inGenerator(line))
        const found = diagnostics.find((one) => one.code === code)
        assert.strictEqual(found?.severity, "advice", JSON.stringify(diagnostics))
        assert.include(found?.message, next)
      }),
    )
  }

  const errors: ReadonlyArray<readonly [string, string, string]> = [
    [
      "a name that is not imported",
      "yield* Queue.make<number>()",
      'import { Queue } from "effect"',
    ],
    [
      "a type behind a dot",
      "let one: Database.One | undefined",
      "no namespace with the name `Database`",
    ],
    ["a misspelt name", "yield* Effect.slep(1)", "Did you mean `sleep`?"],
    ["a Ref that is yielded", "const ref = yield* Ref.make(0)\n  yield* ref", "Ref.get"],
    ["a function that is not called", "yield* Effect.sleep", "Call it."],
    ["a list of Effects", "const one: Effect.Effect<number> = [Effect.succeed(1)]", "`Effect.all`"],
    [
      "a list of Effects as an argument",
      "return yield* Effect.asVoid([Effect.succeed(1)])",
      "`Effect.all`",
    ],
    ["an argument that is missing", "yield* Effect.race(Effect.void)", "as in a `pipe`"],
    ["an Effect in place of its result", "const n: number = Effect.succeed(1)", "yield*"],
    ["a property of the result", "return Effect.succeed({ a: 1 }).a", "`yield*` gives it"],
    [
      "branches with different errors",
      'return yield* Effect.flatMap(Effect.succeed(1), (n) => n > 1 ? Effect.fail({ a: 1 }) : Effect.fail({ b: "" }))',
      "`(…): Effect.Effect<never, { a: number; } | { b: string; }> => …`",
    ],
    [
      "branches with different errors in a function of its own",
      'return yield* Effect.fn("f")((n: number) => n > 1 ? Effect.fail(true) : Effect.succeed(n))(1)',
      "`(…): Effect.Effect<number, boolean> => …`",
    ],
    ["await", "await Promise.resolve()", "yield*"],
    ["yield* in a callback", "[1].map((n) => { yield* Effect.sleep(n) })", "Effect.forEach"],
    ["a parameter without a type", "return (a) => a", "`a: string`"],
    ["syntax", "const = 1", "TypeScript cannot read your file here."],
  ]
  for (const [what, line, sentence] of errors) {
    it.effect(`explains ${what}, once`, () =>
      Effect.gen(function* () {
        const imports = line.includes("Ref") ? "Effect, Ref" : "Effect"
        const { diagnostics } = yield* checkTypes(inGenerator(line, imports))
        const found = diagnostics.filter((one) => one.severity === "error")
        assert.lengthOf(found, 1, JSON.stringify(diagnostics))
        assert.include(found[0]?.message, sentence)
      }),
    )
  }

  it.effect("tells the Effect 4 name of what is gone, as an error, once", () =>
    Effect.gen(function* () {
      const { diagnostics } = yield* checkTypes(
        inGenerator("return yield* Effect.fork(Effect.void)"),
      )
      assert.deepStrictEqual(
        diagnostics.map(({ message, severity }) => [severity, message]),
        [
          [
            "error",
            "`Effect.fork` is from Effect 3 and no longer there. In Effect 4: `Effect.forkChild`.",
          ],
        ],
      )
    }),
  )

  it.effect("names the error that is not handled, and keeps TypeScript's own words", () =>
    Effect.gen(function* () {
      const { diagnostics } = yield* checkTypes(
        `import { Api } from "@fiberlings/core"\nimport type { Effect } from "effect"\nexport const x: Effect.Effect<string> = Api.request("a", "1 second")\n`,
      )
      assert.strictEqual(diagnostics.length, 1)
      assert.strictEqual(diagnostics[0]?.severity, "error")
      assert.include(diagnostics[0]?.message, "This Effect can fail with `RequestFailed`")
      assert.include(
        diagnostics[0]?.message,
        "Type 'RequestFailed' is not assignable to type 'never'",
      )
    }),
  )

  it.effect("tells the check whose expectation about types does not hold", () =>
    Effect.gen(function* () {
      const { expectations } = yield* checkTypes(
        `import { Effect } from "effect"\nexport const findUser = (name: string) => Effect.succeed(name.length)\n`,
      )
      assert.deepStrictEqual(expectations, [
        {
          check: "says in its type how it fails",
          message: "`findUser` cannot fail, as its type says. It should fail with `RequestFailed`.",
        },
        {
          check: "says in its type how it fails",
          message: "`findUser` succeeds with `number`. It should succeed with `string`.",
        },
      ])
    }),
  )

  it.effect("does not take any for an answer", () =>
    Effect.gen(function* () {
      const { expectations } = yield* checkTypes("export const findUser: any = 1\n")
      assert.deepStrictEqual(
        expectations.map(({ message }) => message),
        ["The type of `findUser` is `any`, which says nothing. Give it its real type."],
      )
    }),
  )

  it.effect("tells each check that uses it what the file does not export", () =>
    Effect.gen(function* () {
      const { expectations } = yield* checkTypes(right.replace("findUser =", "findUsr ="))
      const message = "Your file does not export `findUser`. The checks look for it by this name."
      assert.deepStrictEqual(expectations, [
        { check: "finds the user", message },
        { check: "says in its type how it fails", message },
      ])
    }),
  )

  it.effect("tells each check that an export does not fit how it is used", () =>
    Effect.gen(function* () {
      const { expectations } = yield* checkTypes(
        right.replace("(name: string)", "(name: string, age: number)"),
      )
      assert.deepStrictEqual(
        expectations.map(({ check }) => check),
        ["finds the user", "says in its type how it fails"],
      )
      for (const { message } of expectations) {
        assert.include(message, 'exercise.findUser("ann")')
        assert.include(message, "Expected 2 arguments, but got 1.")
      }
    }),
  )

  it.effect("believes no types of a file that declares our helpers anew", () =>
    Effect.gen(function* () {
      const { expectations } = yield* checkTypes(
        `// @ts-nocheck\nimport { Effect } from "effect"\ndeclare module /* " */ "@fiberlings/testkit" {\n  export type ErrorChannelIs<A, B> = true\n  export type SuccessIs<A, B> = true\n}\nexport const findUser = (name: string) => Effect.succeed(5)\n`,
      )
      assert.isNotEmpty(expectations)
    }),
  )

  it.effect("sees no file but ours", () =>
    Effect.gen(function* () {
      const { diagnostics } = yield* checkTypes(
        [
          '/// <reference path="/etc/passwd" />',
          '/// <reference path="./neighbour.ts" />',
          'import a from "../../../secret.json" with { type: "json" }',
          'import b from "../../../../package.json" with { type: "json" }',
          'import c from "/etc/passwd"',
          'import d from "./neighbour.ts"',
          'import e from "../../../../../solutions/01-concurrency/03-three-at-once/solution.ts"',
          `import f from ${JSON.stringify(new URL("../../package.json", import.meta.url).pathname)} with { type: "json" }`,
          "export const leak: number = [a, b, c, d, e, f]",
        ].join("\n"),
      )
      // Each line that refers to a file is refused; the last one shows what is known of them: nothing.
      assert.deepStrictEqual(
        diagnostics.map(({ line }) => line),
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
      )
      assert.include(diagnostics[8]?.message, "Type 'any[]' is not assignable to type 'number'.")
      assert.notMatch(JSON.stringify(diagnostics), /hunter2|root:|loadDashboard|password"/)
    }),
  )

  it.effect("lets nothing of a hostile text onto the terminal", () =>
    Effect.gen(function* () {
      const { diagnostics } = yield* checkTypes(
        'export const s: "\u001b[31mred\u202e" = "\u0000\u001b]0;title\u0007"\n',
      )
      assert.lengthOf(diagnostics, 1)
      for (const { excerpt, message } of diagnostics) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
        assert.notMatch(`${message}${excerpt}`, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
      }
    }),
  )

  it.effect("counts columns as editors do, whatever stands before", () =>
    Effect.gen(function* () {
      const { diagnostics } = yield* checkTypes("/* ü 😀 */ export const x: number = true\n")
      assert.deepStrictEqual(
        diagnostics.map(({ column, line }) => [line, column]),
        [[1, 25]],
      )
    }),
  )

  it.effect("ends with types that have no end", () =>
    Effect.gen(function* () {
      const { diagnostics } = yield* checkTypes(
        'type Grow<T extends Array<1>> = T["length"] extends 500 ? [] : [1, ...Grow<[...T, 1]>]\nexport const x: Grow<[]> = [1]\n',
      )
      assert.include(
        diagnostics.map(({ message }) => message),
        "This type is too deep for TypeScript. Is it defined by itself, without end?",
      )
    }),
  )
})
