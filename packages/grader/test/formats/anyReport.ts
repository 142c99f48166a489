import { type CheckResult, type Diagnostic, type TraceEvent, VerdictStatus } from "@fiberlings/core"
import fc from "fast-check"
import type { GradedFile, SubmissionReport } from "../../src/formats/report/SubmissionReport.ts"
import type { Picture } from "../../src/pictures/pictureOf.ts"
import { exercise, graded, picture } from "./samples.ts"

/** What has broken a format or a terminal somewhere. */
const nasty = [
  "]]>",
  "</failure><testcase/>",
  "&#0;&amp;&nope;",
  "\"'\\",
  "\u0000\u0007\u0008\u000b\u000c\u001f\u007f\u0085\u009b31m",
  "\u001b[31mred\u001b[0m\u001b]8;;http://x\u0007link\u001b]8;;\u0007",
  "\u001b]0;",
  "\ud800",
  "\udc00\ud83d",
  "\ufffe\uffff\ufdd0\u{1fffe}",
  "\u2028\u2029\u202e\u2066\ufeff",
  "\r\n\r\t",
  "\n\n\n\n",
  "日本語🦋👩‍👩‍👧",
  "::set-output name=result::x",
  "`".repeat(90),
  "x".repeat(300),
  " ".repeat(120),
  "日".repeat(100),
]

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))

/** Any text that a string of JavaScript can hold, with a taste for trouble. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit, maxLength: 8 }), fc.string()), {
    maxLength: 6,
  })
  .map((parts) => parts.join(""))

const anyStatus = fc.constantFrom(...VerdictStatus.literals)

const anyCheck: fc.Arbitrary<CheckResult> = fc.record({
  name: anyText,
  status: fc.oneof(anyStatus, fc.constant("passed" as const), fc.constant("not-checked" as const)),
  message: anyText,
  misconception: fc.option(anyText),
})

const anyDiagnostic: fc.Arbitrary<Diagnostic> = fc.record({
  code: anyText,
  severity: fc.constantFrom("error", "advice"),
  line: fc.integer(),
  column: fc.integer(),
  message: anyText,
  excerpt: anyText,
})

const few = fc.integer({ min: -1, max: 4 })
const anyOutcome = fc.constantFrom("success", "failure", "defect", "interrupt")

/** Events as somebody could forge them: ids that nobody began, parents in a circle, time going back. */
const anyEvents = fc.array(
  fc
    .record({
      _tag: fc.constantFrom<TraceEvent["_tag"]>(
        ...(["FiberStarted", "FiberEnded", "FiberResumed", "FiberYielded", "FiberWaits"] as const),
        ...([
          "SleepStarted",
          "SleepEnded",
          "SleepCancelled",
          "ScopeOpened",
          "ScopeClosed",
        ] as const),
        ...(["FinalizerAdded", "FinalizerRun", "SpanStarted", "SpanEnded", "CallStarted"] as const),
        ...(["CallEnded", "ResourceOpened", "ResourceUsed", "ResourceClosed", "Logged"] as const),
      ),
      step: few,
      at: fc.oneof(few, fc.double({ noNaN: true, noDefaultInfinity: true })),
      fiber: few,
      parent: fc.option(few),
      by: fc.option(few),
      outcome: anyOutcome,
      on: fc.constantFrom("clock", "effect", "external"),
      sleep: few,
      scope: few,
      finalizer: few,
      span: few,
      call: few,
      resource: few,
      milliseconds: fc.double({ noNaN: true, noDefaultInfinity: true }),
      name: anyText,
      service: anyText,
      subject: anyText,
      operation: anyText,
      level: anyText,
      message: anyText,
    })
    // More fields than each kind has: the readers of a trace look only at their own.
    .map((event) => event as unknown as TraceEvent),
  { maxLength: 30 },
)

export const anyPicture: fc.Arbitrary<Picture> = fc
  .record({
    events: anyEvents,
    elapsed: fc.double({ noNaN: true, noDefaultInfinity: true }),
    schedule: fc.constantFrom("0", "1a"),
    token: fc.option(anyText, { nil: undefined }),
    isCompared: fc.boolean(),
  })
  .map(({ elapsed, events, isCompared, schedule, token }) => {
    const { shown } = picture("")
    const run = { ...shown.run, elapsed, trace: { version: 1 as const, events } }
    const couldBe = isCompared ? picture("").shown.run : undefined
    return picture("", { shown: { ...shown, schedule, run }, couldBe, token })
  })

const anyFile: fc.Arbitrary<GradedFile> = fc
  .record({
    verdict: fc.record({
      exercise: anyText,
      status: anyStatus,
      message: anyText,
      checks: fc.array(anyCheck, { maxLength: 4 }),
      diagnostics: fc.array(anyDiagnostic, { maxLength: 3 }),
      output: anyText,
    }),
    picture: anyPicture,
    title: anyText,
    path: anyText,
    hints: fc.array(fc.record({ title: anyText, text: anyText }), { maxLength: 2 }),
    checksSource: fc.option(anyText),
  })
  .map(({ checksSource, hints, path, picture, title, verdict }) => {
    const [, second = verdict.checks[0]] = verdict.checks
    const pictures = second === undefined ? [] : [{ ...picture, check: second.name }]
    return graded(verdict, pictures, {
      exercise: { ...exercise, hints, path, title },
      ...(checksSource === null ? {} : { checksSource }),
    })
  })

/** Any report on any submission, also ones that no grader would make. */
export const anyReport: fc.Arbitrary<SubmissionReport> = fc.record({
  name: anyText,
  files: fc.array(anyFile, { maxLength: 3 }),
})
