import { fileURLToPath } from "node:url"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Workshop } from "@fiberlings/grader"
import { Effect, Layer, Schema } from "effect"
import { runFamily } from "../src/Child.ts"
import { readStat, sumOfFamily } from "../src/children/familyTime.ts"
import { arrangeCohort } from "../src/grading/arrangeCohort.ts"
import { firstAndLast } from "../src/grading/firstAndLast.ts"
import { mixSubmissions } from "../src/grading/mixSubmissions.ts"
import { readTexts } from "../src/grading/readTexts.ts"
import { repository } from "../src/grading/repository.ts"
import { medianIfAny } from "../src/Statistics.ts"

const services = Layer.provideMerge(Workshop.layer(repository), NodeServices.layer)

describe("mixed submissions", () => {
  it.effect("hold all exercises, in all kinds, over three of them", () =>
    Effect.gen(function* () {
      const texts = yield* readTexts()
      const submissions = mixSubmissions(texts, 6)
      assert.lengthOf(submissions, 6)
      for (const [index, { exercise, solution, starter, wrong }] of texts.entries()) {
        const files = submissions.map((files) => files[index]!)
        for (const file of files) assert.strictEqual(file.exercise, exercise)
        for (const three of [files.slice(0, 3), files.slice(3)]) {
          assert.sameMembers(
            three.map(({ kind }) => kind),
            ["solution", "starter", "wrong"],
          )
        }
        for (const { kind, source } of files) {
          if (kind === "wrong") assert.include(wrong, source)
          else assert.strictEqual(source, kind === "solution" ? solution : starter)
        }
        const chosen = files.filter(({ kind }) => kind === "wrong").map(({ source }) => source)
        assert.deepStrictEqual(chosen, wrong.slice(0, 2), "one wrong program after the other")
      }
    }).pipe(Effect.provide(services)),
  )
})

describe("processor time of a family", () => {
  it("reads a line of /proc with any name in it", () => {
    const line = "7 (a ) b) S 5 7 7 0 -1 4194560 1 2 3 4 100 20 3000 400 20 0 1"
    assert.deepStrictEqual(readStat(line), { parent: 5, time: 3520 })
  })

  it("adds up all below a process, and nobody else", () => {
    const all = new Map([
      [1, { parent: 0, time: 10_000 }],
      [5, { parent: 1, time: 100 }],
      [6, { parent: 5, time: 200 }],
      [3, { parent: 6, time: 400 }],
      [8, { parent: 1, time: 10_000 }],
    ])
    assert.strictEqual(sumOfFamily(5, all), 7)
  })

  it.skipIf(process.platform !== "linux")("knows a process that was orphaned and killed", () =>
    Effect.gen(function* () {
      const file = fileURLToPath(new URL("./orphans.ts", import.meta.url))
      const child = { name: "orphans", command: process.execPath, file }
      const Answer = Schema.Struct({ cpu: Schema.NullOr(Schema.Finite), orphan: Schema.Finite })
      const { cpu, orphan } = yield* runFamily(Answer)(child)
      // Null on a machine without Python.
      if (cpu !== null) assert.isAtLeast(cpu, orphan)
    }).pipe(Effect.provide(NodeServices.layer), Effect.runPromise),
  )
})

describe("the first and the last", () => {
  it("are the medians of a hundred, or of the halves", () => {
    const rising = Array.from({ length: 1000 }, (_, index) => index)
    assert.deepStrictEqual(firstAndLast(rising), { first: 49.5, last: 949.5 })
    assert.deepStrictEqual(firstAndLast([1, 2, 9, 30, 40]), { first: 1.5, last: 35 })
    assert.deepStrictEqual(firstAndLast([1]), { first: null, last: null })
  })
})

describe("medianIfAny", () => {
  it("leaves out what nobody knows", () => {
    assert.strictEqual(medianIfAny([null, 3, 0]), 1.5)
    assert.strictEqual(medianIfAny([null]), null)
  })
})

describe("a cohort with hostile submissions", () => {
  const honest = ["a", "b", "c"]
  const hostile = ["1", "2", "3", "4", "5", "6", "7"]

  it("has one in five, from all over the list, and honest ones in turn", () => {
    const cohort = arrangeCohort(honest, hostile, 15)
    const all = cohort.map(({ submission }) => submission.one).join("")
    assert.strictEqual(all, "abca1bcab3cabc5")
    for (const { name, submission } of cohort)
      assert.match(name, new RegExp(`-${submission.kind}$`))
    assert.deepStrictEqual(
      cohort.map(({ name }) => name).sort(),
      cohort.map(({ name }) => name),
    )
  })

  it("repeats what is on a short list", () => {
    const kinds = arrangeCohort(honest, ["1", "2"], 25).filter(
      ({ submission }) => submission.kind === "hostile",
    )
    assert.strictEqual(kinds.map(({ submission }) => submission.one).join(""), "11122")
  })
})
