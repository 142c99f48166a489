import { assert, describe, it } from "@effect/vitest"
import type { Exercise, Verdict, VerdictStatus } from "@fiberlings/core"
import { Schema } from "effect"
import { type CohortEntry, CohortSummary, renderJson, summarise } from "../../src/index.ts"

const exercise = (number: string, id: string): Exercise => ({
  id,
  number,
  title: `Title of ${id}`,
  requires: [],
  docs: "",
  starterFails: "",
  star: false,
  formerly: [],
  chapter: "",
  path: id,
  brief: "",
  hints: [],
})
const one = exercise("1.1", "a/one")
const two = exercise("1.2", "a/two")

const file = (id: string, status: VerdictStatus, ...named: ReadonlyArray<string | null>) => {
  const verdict: Verdict = {
    exercise: id,
    status,
    message: "",
    checks: named.map((misconception, index) => ({
      name: `check ${index}`,
      status: "failed",
      message: "",
      misconception,
    })),
    diagnostics: [],
    output: "",
  }
  return { verdict, figure: null }
}
const entry = (name: string, ...files: CohortEntry["files"]): CohortEntry => ({
  name,
  files,
  fault: null,
})

const entries = [
  entry("cleo", file("a/one", "failed", "noJoin"), file("a/two", "rejected")),
  entry("bob", file("a/two", "passed"), file("a/one", "failed", "noConcurrency", "noConcurrency")),
  entry("abe", file("a/one", "deadlocked", "noConcurrency", null)),
  entry("dan"),
]

describe("summarise", () => {
  const summary = summarise("spring", [one, two], entries)

  it("counts for each exercise who handed it in, who solved it, and what happened", () => {
    assert.deepStrictEqual(
      summary.exercises.map(({ handedIn, solved, statuses }) => ({ handedIn, solved, statuses })),
      [
        {
          handedIn: 3,
          solved: 0,
          statuses: [
            { status: "failed", submissions: 2 },
            { status: "deadlocked", submissions: 1 },
          ],
        },
        {
          handedIn: 2,
          solved: 1,
          statuses: [
            { status: "passed", submissions: 1 },
            { status: "rejected", submissions: 1 },
          ],
        },
      ],
    )
  })

  it("counts each named mistake once a submission, the most frequent first", () => {
    assert.deepStrictEqual(
      summary.exercises[0]?.misconceptions.map((found) => [found.misconception, found.submissions]),
      [
        ["noConcurrency", 2],
        ["noJoin", 1],
      ],
    )
    assert.match(summary.exercises[0]?.misconceptions[0]?.title ?? "", /^You /)
  })

  it("lists the submissions by name, with what is missing", () => {
    assert.deepStrictEqual(
      summary.submissions.map(({ name, notHandedIn, solved, total }) => [
        name,
        `${solved}/${total}`,
        notHandedIn.join(),
      ]),
      [
        ["abe", "0/2", "a/two"],
        ["bob", "1/2", ""],
        ["cleo", "0/2", ""],
        ["dan", "0/2", "a/one,a/two"],
      ],
    )
    assert.deepStrictEqual(
      summary.submissions[1]?.verdicts.map((verdict) => verdict.exercise),
      ["a/one", "a/two"],
    )
  })

  it("is the same in whatever order they were graded", () => {
    assert.strictEqual(
      renderJson(summarise("spring", [one, two], entries.toReversed())),
      renderJson(summary),
    )
  })

  it("as JSON is what its schema says, and has nothing in it that a terminal obeys", () => {
    const hostile = "a\u001b]0;x\u0007\u009b2J\u202eb\u2028"
    const said = renderJson(summarise(hostile, [one], [entry(hostile, file("a/one", "failed"))]))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    assert.notMatch(said, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/)
    const decoded = Schema.decodeSync(Schema.fromJsonString(CohortSummary))(said)
    assert.strictEqual(decoded.cohort, hostile)
    assert.strictEqual(decoded.submissions[0]?.name, hostile)
  })
})
