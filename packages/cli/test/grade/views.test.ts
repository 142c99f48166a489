import { assert, describe, it } from "@effect/vitest"
import type { CohortSummary } from "@fiberlings/grader"
import type { VerdictStatus } from "@fiberlings/core"
import { cohortView } from "../../src/grade/cohortView.ts"
import {
  type CohortState,
  isLineDue,
  progressLine,
  progressView,
} from "../../src/grade/progressView.ts"
import { recent, showMinutes, timeLeft } from "../../src/grade/timeLeft.ts"
import { noColours } from "../../src/paint.ts"

describe("timeLeft", () => {
  it("goes by the middle one, so that one that never ends does not matter", () => {
    assert.strictEqual(timeLeft([100, 100, 90_000], 10, 1), 1000)
    assert.strictEqual(timeLeft([100, 300], 10, 1), 2000)
  })
  it("looks at the recent ones only", () => {
    const slowAtFirst = [...Array(100).fill(9000), ...Array(recent).fill(10)]
    assert.strictEqual(timeLeft(slowAtFirst, 3, 1), 30)
  })
  it("counts on all jobs, but on no more than there are submissions", () => {
    assert.strictEqual(timeLeft([100], 8, 4), 200)
    assert.strictEqual(timeLeft([100], 2, 4), 100)
  })
  it("knows nothing before the first", () => {
    assert.isUndefined(timeLeft([], 8, 4))
  })
  it("is shown in minutes and seconds", () => {
    assert.deepStrictEqual([0, 1, 61_000, 3_600_000].map(showMinutes), [
      "00:00",
      "00:01",
      "01:01",
      "60:00",
    ])
  })
})

const state = (over: Partial<CohortState>): CohortState => ({
  kept: 2,
  pending: 8,
  durations: [1000, 1000],
  jobs: 1,
  name: "alice",
  ...over,
})

describe("the progress of a cohort", () => {
  it("is a bar, a number, the time that is left and the last name, on one line", () => {
    assert.strictEqual(
      progressView(state({}), 80),
      "█████████░░░░░░░░░░░░░░░ 4/10  00:06 left   alice",
    )
  })
  it("never breaks the line, and obeys nothing in a name", () => {
    for (const columns of [40, 80]) {
      const line = progressView(state({ name: `a\u001b[2J\n${"x".repeat(200)}` }), columns)
      assert.isBelow(line.length, columns)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      assert.notMatch(line, /[\u0000-\u001f]/)
    }
  })
  it("is about twenty lines where lines stay, and one at the end", () => {
    const durations = Array.from({ length: 501 }, () => 1)
    const due = durations.filter((_, index) =>
      isLineDue(state({ pending: 501, durations: durations.slice(0, index + 1) })),
    )
    assert.lengthOf(due, 20)
    assert.strictEqual(progressLine(state({})), "4 of 10 graded, about 00:06 left")
    assert.strictEqual(progressLine(state({ pending: 2 })), "4 of 4 graded")
  })
})

const summaryOf = (count: number, name: string): CohortSummary => {
  const exercises = Array.from({ length: count }, (_, index) => ({
    exercise: `a/${index}`,
    number: `${index + 1}.1`,
    title: `Exercise ${index}`,
    handedIn: 3,
    solved: 1,
    statuses: [
      { status: "time-limit" as const, submissions: 2 },
      { status: "passed" as const, submissions: 1 },
    ],
    misconceptions: [{ misconception: "x", title: "You did this.", submissions: 2 }],
  }))
  const verdictsOf = (status: VerdictStatus) =>
    exercises.map(({ exercise }) => ({
      exercise,
      status,
      message: "",
      checks: [],
      diagnostics: [],
      output: "",
    }))
  return {
    version: 1,
    cohort: "spring",
    exercises,
    submissions: [
      {
        name: "ada",
        solved: count,
        total: count,
        fault: null,
        verdicts: verdictsOf("passed"),
        notHandedIn: [],
      },
      {
        name,
        solved: 0,
        total: count,
        fault: null,
        verdicts: verdictsOf("rejected"),
        notHandedIn: [],
      },
      {
        name: "cy",
        solved: 0,
        total: count,
        fault: null,
        verdicts: verdictsOf("time-limit"),
        notHandedIn: [],
      },
      {
        name: "di",
        solved: 0,
        total: count,
        fault: null,
        verdicts: [],
        notHandedIn: exercises.map(({ exercise }) => exercise),
      },
    ],
  }
}

describe("cohortView", () => {
  it("shows exercises and submissions", () => {
    assert.deepStrictEqual(cohortView(summaryOf(2, "bo"), 80, noColours), [
      "spring  4 submissions, 2 exercises",
      "",
      "                 1.1 2.1",
      "ada         2/2    ✓   ✓",
      "bo          0/2    !   !",
      "cy          0/2    ✗   ✗",
      "di          0/2    ·   ·",
      "",
      "✓ solved   ✗ not solved   ! rejected   · not handed in",
      "",
      "1.1  Exercise 0                              ████░░░░░░░░░░░░    1 of 4    25 %",
      "     2 × You did this.",
      "         2 time limit, 1 not handed in",
      "2.1  Exercise 1                              ████░░░░░░░░░░░░    1 of 4    25 %",
      "     2 × You did this.",
      "         2 time limit, 1 not handed in",
    ])
  })
  it("fits into 80 columns, however many exercises and however long a name", () => {
    for (const count of [5, 38]) {
      for (const line of cohortView(
        summaryOf(count, `b\u001b[31m${"x".repeat(300)}`),
        80,
        noColours,
      )) {
        assert.isAtMost(line.length, 80, line)
        assert.notInclude(line, "\u001b")
      }
    }
  })
})
