import { spawnSync } from "node:child_process"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Workshop } from "@fiberlings/grader"
import { Effect, Layer } from "effect"
import { machineTime } from "../src/children/measureMachine.ts"
import { arrangeCohort } from "../src/grading/arrangeCohort.ts"
import { firstAndLast } from "../src/grading/firstAndLast.ts"
import { mixSubmissions } from "../src/grading/mixSubmissions.ts"
import { readTexts } from "../src/grading/readTexts.ts"
import { repository } from "../src/grading/repository.ts"

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

describe("processor time of the machine", () => {
  it("grows by what a process uses", () => {
    const busy = "while (process.cpuUsage().user < 5e5) for (let n = 0; n < 1e6; n++);"
    const before = machineTime()
    spawnSync(process.execPath, ["-e", busy])
    // A machine counts in steps of up to 10 ms for each processor.
    assert.isAtLeast(machineTime() - before, 0.4)
  })
})

describe("the first and the last", () => {
  it("are the medians of a hundred, or of the halves", () => {
    const rising = Array.from({ length: 1000 }, (_, index) => index)
    assert.deepStrictEqual(firstAndLast(rising), { first: 49.5, last: 949.5 })
    assert.deepStrictEqual(firstAndLast([1, 2, 9, 30, 40]), { first: 1.5, last: 35 })
    assert.deepStrictEqual(firstAndLast([1]), { first: null, last: null })
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
