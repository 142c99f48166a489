import * as effect from "effect"
import { assert, describe, it } from "vitest"
import { mutate } from "../../src/mutants/mutate.ts"
import { operators } from "../../src/mutants/operators.ts"
import { neighbours } from "../../src/mutants/operators/names.ts"
import { parses } from "../../src/mutants/Syntax.ts"
import { inGen, operatorCases } from "./operatorCases.ts"

const made = (operator: string, source: string): ReadonlyArray<string> =>
  mutate(source)
    .filter((mutant) => mutant.operator === operator)
    .map(({ original, replacement }) => `${original} → ${replacement}`.trim())

const title = (source: string): string => source.replaceAll(/\s+/g, " ").trim()

describe("operators", () => {
  it("each has a name of its own, and its cases here", () => {
    const names = operators.map(({ name }) => name)
    assert.deepStrictEqual([...names].sort(), Object.keys(operatorCases).sort())
    assert.strictEqual(new Set(names).size, names.length)
  })

  for (const [name, { leaves, makes }] of Object.entries(operatorCases)) {
    describe(name, () => {
      for (const [source, expected] of Object.entries(makes)) {
        it(`changes ${title(source)}`, () => assert.deepStrictEqual(made(name, source), expected))
      }
      for (const source of leaves) {
        it(`leaves ${title(source)}`, () => assert.deepStrictEqual(made(name, source), []))
      }
    })
  }

  it("the functions that are taken for each other are all there in Effect", () => {
    const modules: Readonly<Record<string, object>> = { ...effect }
    const named = Object.entries(neighbours).flat(2)
    const missing = named.filter((full) => {
      const [module = "", name = ""] = full.split(".")
      return !(name in (modules[module] ?? {}))
    })
    assert.deepStrictEqual(missing, [])
  })
})

const everything = Object.values(operatorCases).flatMap(({ leaves, makes }) => [
  ...Object.keys(makes),
  ...leaves,
])

describe("mutants", () => {
  it("each is another program than the source and than every other, and parses", () => {
    for (const source of everything) {
      const texts = mutate(source).map((mutant) => mutant.source)
      assert.strictEqual(new Set([source, ...texts]).size, texts.length + 1, source)
      assert.deepStrictEqual(
        texts.filter((text) => !parses(text)),
        [],
      )
    }
  })

  it("an edit that would leave half of a bracket is none", () => {
    assert.deepStrictEqual(made("element dropped", "const both = [(one), two]"), [])
  })

  it("types, also with signs that are no letters, stand where they stood", () => {
    const source = [
      'interface Star { readonly sign: "★" | "😀" | "ä" }',
      "",
      "export const load = (stars: ReadonlyArray<Star>): Effect.Effect<void> =>",
      "  Effect.forEach(stars, show as (star: Star) => Effect.Effect<void>, { concurrency: 2 })",
      "",
    ].join("\n")
    const [first] = mutate(source, { kinds: ["concurrency"] })
    assert.deepStrictEqual(first, {
      operator: "concurrency to 1",
      kind: "concurrency",
      line: 4,
      original: "2",
      replacement: "1",
      source: source.replace("concurrency: 2", "concurrency: 1"),
    })
  })

  it("what an exercise gives stays as it is", () => {
    const given = 'export const price = () => Effect.delay(ask, "1 second")'
    const own = "export const both = Effect.all([price(), price()], { concurrency: 2 })"
    const edited = mutate(`${given}\n\n${own}\n`, { given: `${given}\n` })
    assert.isNotEmpty(edited)
    for (const { source } of edited) assert.include(source, given)
  })

  it("where the program is given, all of it is changed, and nothing in it", () => {
    const given = "export const both = Effect.all([price(), price()], { concurrency: 2 })"
    const own = 'const price = () => Effect.delay(ask, "1 second")'
    const edited = mutate(`${own}\n\n${given}\n`, { given: `${given}\n` })
    for (const { source } of edited) assert.include(source, given)
    assert.include(
      edited.map(({ source }) => source),
      `${own}\n\n${given}.pipe(Effect.uninterruptible)\n`,
    )
  })

  it("only the kinds that are asked for", () => {
    const source = inGen('yield* Api.fetch("users")', "return 1")
    assert.deepStrictEqual(
      [...new Set(mutate(source, { kinds: ["usual"] }).map(({ kind }) => kind))],
      ["usual"],
    )
    assert.deepStrictEqual(
      [...new Set(mutate(source, { kinds: ["concurrency"] }).map(({ kind }) => kind))],
      ["concurrency"],
    )
  })
})
