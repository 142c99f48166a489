import { assert, it } from "@effect/vitest"
import { checksIn, exerciseIn } from "../../src/types/ServedFiles.ts"
import { Slots } from "../../src/types/Slots.ts"

const checks = (name: string, ...imports: ReadonlyArray<string>) =>
  [...imports, "./exercise.ts"].map((from) => `import { a } from "${from}"\n`).join("") + name
const usual = ["@fiberlings/core", "@fiberlings/testkit"]
const exercise = 'import { Api } from "@fiberlings/core"\nimport { Effect } from "effect"\n'

it("puts checks with the usual imports where nothing has to be looked for", () => {
  const slots = new Slots()
  const { files, newImports, slot } = slots.put(`${exercise}// mine`, checks("one", ...usual))
  assert.isFalse(newImports)
  assert.deepStrictEqual(files, [checksIn(slot), exerciseIn(slot)])
  assert.strictEqual(slot.checks, checks("one", ...usual))
  assert.include(slots.all, slot)
})

it("changes one file when the same exercise is saved again", () => {
  const slots = new Slots()
  const { slot } = slots.put(`${exercise}// 1`, checks("one", ...usual))
  const again = slots.put(`${exercise}// 2`, checks("one", ...usual))
  assert.deepStrictEqual(again, { slot, files: [exerciseIn(slot)], newImports: false })
  assert.strictEqual(slot.exercise, `${exercise}// 2`)
})

it("leaves no submission where another exercise is looked at", () => {
  const slots = new Slots()
  const first = slots.put(`${exercise}declare global {}`, checks("one", ...usual)).slot
  const second = slots.put(exercise, checks("two", ...usual))
  assert.notStrictEqual(second.slot, first)
  assert.include(second.files, exerciseIn(first))
  for (const slot of slots.all) assert.notInclude(slot.exercise, "declare global")
})

it("tells of other imports, also of those that are said in other words", () => {
  const slots = new Slots()
  assert.isTrue(slots.put(exercise, checks("one", "./helpers.ts", ...usual)).newImports)
  assert.isFalse(slots.put(exercise, checks("two", "./helpers.ts", ...usual)).newImports)
  const multiline = 'import type {\n  a,\n  b,\n} from "@fiberlings/core"\nimport "effect"\n'
  assert.isFalse(slots.put(multiline, checks("two", "./helpers.ts", ...usual)).newImports)
  assert.isTrue(
    slots.put('export * from "node:fs"\n', checks("two", "./helpers.ts", ...usual)).newImports,
  )
})

it("has room for more exercises than there are places, whatever they import", () => {
  const slots = new Slots()
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < slots.all.length + 5; index++) {
      const { slot } = slots.put(exercise, checks(`${index}`, `./other-${index}.ts`, ...usual))
      assert.strictEqual(slot.checks, checks(`${index}`, `./other-${index}.ts`, ...usual))
    }
  }
})
