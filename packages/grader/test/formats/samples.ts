import type { CheckResult, Diagnostic, Exercise, Run, TraceEvent, Verdict } from "@fiberlings/core"
import { formats } from "../../src/formats/formats.ts"
import type { GradedFile, SubmissionReport } from "../../src/formats/report/SubmissionReport.ts"
import type { Picture } from "../../src/pictures/pictureOf.ts"

export const exercise: Exercise = {
  id: "concurrency/three-at-once",
  number: "1.3",
  chapter: "Concurrency",
  path: "01-concurrency/03-three-at-once",
  title: "Three at once",
  requires: [],
  docs: "",
  starterFails: "takes as long as the slowest call",
  star: true,
  formerly: [],
  brief: "",
  hints: [
    {
      title: "Where to look",
      text: "Each `yield*` waits. Three of them are three waits\nin a row.",
    },
    { title: "Which function", text: "`Effect.all`" },
  ],
}

export const check = (name: string, changes: Partial<CheckResult> = {}): CheckResult => ({
  name,
  status: "passed",
  message: "",
  misconception: null,
  ...changes,
})

/** A check that does not hold, with what explains it. */
export const slow = check("takes as long as the slowest call", {
  status: "failed",
  message:
    "Expected to take 1 s. Yours took 2.2 s.\n\nYou asked for one after another.\nEach `yield*` waits.",
  misconception: "oneAfterAnother",
})

/** What the type checker says of code that is very likely not what was meant. */
export const unused: Diagnostic = {
  code: "floatingEffect",
  severity: "advice",
  line: 12,
  column: 5,
  message: "This Effect is made and never run.",
  excerpt: "  12 |     Effect.log(1)\n     |     ^",
}

/** Two calls in a row, 2.2 s of virtual time. */
const events: ReadonlyArray<TraceEvent> = [
  { _tag: "FiberStarted", step: 0, at: 0, fiber: 1, parent: null },
  {
    _tag: "CallStarted",
    step: 1,
    at: 0,
    fiber: 1,
    call: 1,
    service: "Api.fetch",
    subject: "users",
  },
  { _tag: "CallEnded", step: 2, at: 1000, fiber: 1, call: 1, outcome: "success" },
  {
    _tag: "CallStarted",
    step: 3,
    at: 1000,
    fiber: 1,
    call: 2,
    service: "Api.fetch",
    subject: "stock",
  },
  { _tag: "CallEnded", step: 4, at: 2200, fiber: 1, call: 2, outcome: "success" },
  { _tag: "FiberEnded", step: 5, at: 2200, fiber: 1, outcome: "success", by: null },
]

const run: Run = {
  ending: { _tag: "Completed", exit: { _tag: "Success", value: { _tag: "Undefined" } } },
  elapsed: 2200,
  trace: { version: 1, events },
  leaked: [],
}

export const picture = (of: string, changes: Partial<Picture> = {}): Picture => ({
  check: of,
  passed: false,
  shown: { scenario: "", interruptedAt: null, schedule: "0", run },
  couldBe: undefined,
  token: undefined,
  ...changes,
})

export const graded = (
  changes: Partial<Verdict>,
  pictures: ReadonlyArray<Picture> = [],
  others: Partial<GradedFile> = {},
): GradedFile => ({
  exercise,
  source: "",
  graded: {
    verdict: {
      exercise: exercise.id,
      status: "passed",
      message: "",
      checks: [],
      diagnostics: [],
      output: "",
      ...changes,
    },
    pictures,
  },
  ...others,
})

/** One check passed, one failed and has a picture, one was never reached. */
export const failed = graded(
  {
    status: "failed",
    checks: [
      check("gives the three answers"),
      slow,
      check("asks each once", { status: "not-checked" }),
    ],
    output: "hello\n",
  },
  [picture(slow.name, { token: "1.1:2_0_abc_def012" })],
)

export const passed = graded({ checks: [check("gives the three answers"), check("asks once")] })

export const reportOf = (...files: ReadonlyArray<GradedFile>): SubmissionReport => ({
  name: "my-exercises",
  files,
})

/** A report as the format of that name writes it. */
export const rendered = (name: string, report: SubmissionReport): string =>
  formats.find((format) => format.name === name)!.render(report)
