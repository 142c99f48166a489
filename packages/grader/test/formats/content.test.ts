import { assert, describe, it } from "@effect/vitest"
import type { VerdictStatus } from "@fiberlings/core"
import { resultDocument } from "../../src/formats/json.ts"
import { readCheck50 } from "./interfaces/check50.ts"
import { readClassroom } from "./interfaces/classroom.ts"
import { readExercism } from "./interfaces/exercism.ts"
import { readGradescope } from "./interfaces/gradescope.ts"
import { readJson } from "./interfaces/json.ts"
import { readJunit } from "./interfaces/junit.ts"
import { readPrairielearn } from "./interfaces/prairielearn.ts"
import { readSarif } from "./interfaces/sarif.ts"
import { check, failed, graded, passed, rendered, reportOf, slow, unused } from "./samples.ts"

/** A program that never became one: the first check tells it, the others were not reached. */
const syntaxError = graded({
  status: "does-not-compile",
  message: "Your file cannot be loaded.\nline 4",
  checks: [
    check("gives the three answers", {
      status: "does-not-compile",
      message: "Your file cannot be loaded.\nline 4",
    }),
    check(slow.name, { status: "not-checked" }),
  ],
})

/** Every check held, and then something was found that counts against all of it. */
const afterwards = (status: VerdictStatus) =>
  graded({ status, message: "Nothing it reported counts.", checks: [check("one"), check("two")] })

const learnerFacing: ReadonlyArray<RegExp> = [
  /Expected to take 1 s\. Yours took 2\.2 s\./,
  /█+/,
  /You asked for one after another\./,
  /replay 1\.1:2_0_abc_def012/,
  /Where to look/,
]

describe("what a learner needs is in it", () => {
  it.each(["text", "json", "junit", "exercism", "gradescope", "prairielearn", "check50"])(
    "%s",
    (name) => {
      const text = rendered(name, reportOf(failed))
      for (const part of learnerFacing)
        assert.match(
          text,
          name === "json" && part.source.includes("replay")
            ? /"replay": "1\.1:2_0_abc_def012"/
            : part,
        )
      assert.notMatch(text, /Which function/)
      assert.notMatch(rendered(name, reportOf(passed)), /Where to look/)
    },
  )

  it("classroom", () => {
    const { tests } = readClassroom(rendered("classroom", reportOf(failed)))
    for (const part of learnerFacing) assert.match(tests[1]?.message ?? "", part)
  })
})

describe("nothing that did not pass reads as passed", () => {
  it.each(["protocol-violation", "crashed", "grader-error", "memory-limit"] as const)(
    "%s",
    (status) => {
      const report = reportOf(afterwards(status))
      const isCheating = status === "protocol-violation" || status === "grader-error"
      assert.notStrictEqual(readExercism(rendered("exercism", report)).status, "pass")
      assert.notStrictEqual(readClassroom(rendered("classroom", report)).status, "pass")
      assert.include(
        readCheck50(rendered("check50", report)).results.map(({ passed }) => passed),
        false,
      )
      const { score, tests } = readGradescope(rendered("gradescope", report))
      assert.strictEqual(score, isCheating ? 0 : 2)
      assert.isBelow(score, tests.length)
      const problems = readJunit(rendered("junit", report)).all(
        "//failure/@message | //error/@message",
      )
      assert.include(problems, "Nothing it reported counts.")
      const prairielearn = readPrairielearn(rendered("prairielearn", report))
      assert.isTrue(!prairielearn.gradable || prairielearn.score < 1)
      assert.match(rendered("text", report), /0 of 1 exercise passed/)
    },
  )

  it("a submission without any exercise", () => {
    const report = reportOf()
    assert.strictEqual(readExercism(rendered("exercism", report)).status, "error")
    assert.strictEqual(readClassroom(rendered("classroom", report)).status, "error")
    assert.isFalse(readPrairielearn(rendered("prairielearn", report)).gradable)
    assert.strictEqual(readGradescope(rendered("gradescope", report)).score, 0)
  })
})

describe("a text from the learner's program", () => {
  it("loses its escape sequences, and keeps its lines", () => {
    const printed = "\u001b[31mred\u001b[0m\r\nnext\rlast\tone\u0007"
    const file = graded({ checks: [check("one")], output: printed })
    assert.strictEqual(resultDocument(reportOf(file)).exercises[0]?.output, "red\nnext\nlast  one�")
  })
})

describe("text", () => {
  it("shows the first failing check in full, the others by name, and the totals", () => {
    const second = check("asks once", { status: "failed", message: "Expected 1 call." })
    const file = graded({
      status: "failed",
      checks: [check("gives the three answers"), slow, second],
      diagnostics: [unused],
    })
    const text = rendered("text", reportOf(passed, file))
    assert.match(text, /✓ gives the three answers\n {2}✗ takes as long/)
    assert.match(text, /✗ asks once\n/)
    assert.notMatch(text, /Expected 1 call/)
    assert.match(
      text,
      /exercise\.ts:12:5 advice floatingEffect: This Effect[\s\S]*12 \| {5}Effect\.log/,
    )
    assert.match(text, /\n1 of 2 exercises passed, 3 of 5 checks\.\n$/)
  })

  it("says what stopped the program, also when a check had failed before", () => {
    const stopped = { status: "crashed", message: "Your program threw." } as const
    const file = graded({ ...stopped, checks: [slow, check("asks once", stopped)] })
    const text = rendered("text", reportOf(file))
    assert.match(text, /: crashed\n {2}Your program threw\.\n/)
    assert.strictEqual(
      rendered("text", reportOf(syntaxError)).match(/cannot be loaded/g)?.length,
      1,
    )
  })
})

describe("json", () => {
  it("is what its schema describes, without loss", () => {
    const report = reportOf(passed, failed, syntaxError)
    const document = readJson(rendered("json", report))
    assert.deepStrictEqual(document, resultDocument(report))
    const [, exercise] = document.exercises
    const { checks, diagnostics, message, output, status } = failed.graded.verdict
    assert.deepInclude(exercise, { diagnostics, message, output, status, number: "1.3" })
    assert.deepInclude(exercise?.checks[1], checks[1])
    assert.strictEqual(exercise?.hint?.title, "Where to look")
    assert.strictEqual(document.exercises[0]?.hint, null)
  })
})

describe("junit", () => {
  it("says the hint once, where the learner looks first", () => {
    const file = graded({
      status: "failed",
      checks: [check("one"), slow, { ...slow, name: "two" }],
    })
    const bodies = readJunit(rendered("junit", reportOf(file))).all("//failure")
    assert.deepStrictEqual(
      bodies.map((body) => body.includes("Where to look")),
      [true, false],
    )
  })

  it("tells failures, faults of ours and what was not checked apart", () => {
    const ours = afterwards("grader-error")
    const junit = readJunit(rendered("junit", reportOf(failed, ours)))
    assert.deepStrictEqual(junit.all("//failure/@type"), ["oneAfterAnother"])
    assert.deepStrictEqual(junit.all("//testcase[skipped]/@name"), ["asks each once"])
    assert.strictEqual(junit.all("//error").length, 2)
    assert.deepStrictEqual(junit.all("(//testcase)[2]/@classname"), ["concurrency.three-at-once"])
    assert.deepStrictEqual(junit.all("(//testcase)[2]/@time"), ["2.200"])
    assert.deepStrictEqual(junit.all("//testsuite[1]/system-out"), ["hello\n"])
  })

  it("keeps every character that XML can say", () => {
    const message = "a ]]> b <c> & \"d\" 'e' 日本 🦋\nnext line"
    const name = 'says "<&>" and 🦋'
    const file = graded({ status: "failed", checks: [check(name, { status: "failed", message })] })
    const junit = readJunit(rendered("junit", reportOf(file)))
    assert.deepStrictEqual(junit.all("//testcase/@name"), [name])
    assert.deepStrictEqual(junit.all("//failure/@message"), [message])
    assert.isTrue(junit.content.includes(message))
  })
})

describe("exercism", () => {
  it("is an error, with the reason, only where no check ran", () => {
    const error = readExercism(rendered("exercism", reportOf(syntaxError)))
    assert.strictEqual(error.status, "error")
    assert.match(error.message ?? "", /Your file cannot be loaded\.\nline 4/)
    const result = readExercism(rendered("exercism", reportOf(failed)))
    assert.strictEqual(result.status, "fail")
    assert.deepStrictEqual(
      result.tests.map(({ status }) => status),
      ["pass", "fail", "error"],
    )
    assert.strictEqual(readExercism(rendered("exercism", reportOf(passed))).status, "pass")
    assert.strictEqual(
      readExercism(rendered("exercism", reportOf(syntaxError, passed))).status,
      "fail",
    )
  })

  it("shows what the program printed with the test to look at, and the code of each test", () => {
    const checksSource = `export default exerciseChecks((check) => [
  check("gives the three answers", { expect: () => [] }),
  // check("takes as long as the slowest call", …) is a comment
  check(
    "takes as long as the slowest call",
    { expect: (run) => [takes(run, ")]}")] }, // (
  ),
])`
    const { tests } = readExercism(
      rendered("exercism", reportOf(passed, { ...failed, checksSource })),
    )
    assert.deepStrictEqual(
      tests.map(({ task_id }) => task_id),
      [1, 1, 2, 2, 2],
    )
    assert.deepStrictEqual(
      tests.map(({ output }) => output),
      [undefined, undefined, undefined, "hello", undefined],
    )
    assert.strictEqual(tests[3]?.name, "1.3 Three at once: takes as long as the slowest call")
    assert.deepStrictEqual(
      tests.map(({ test_code }) => test_code),
      [
        "gives the three answers",
        "asks once",
        'check("gives the three answers", { expect: () => [] })',
        'check(\n  "takes as long as the slowest call",\n  { expect: (run) => [takes(run, ")]}")] }, // (\n)',
        "asks each once",
      ],
    )
  })
})

describe("gradescope", () => {
  it("gives a point for each check that passed, and tags the misconception", () => {
    const { output, score, tests } = readGradescope(rendered("gradescope", reportOf(failed)))
    assert.strictEqual(score, 1)
    assert.deepStrictEqual(
      tests.map((test) => [test.status, test.score, test.max_score, test.tags]),
      [
        ["passed", 1, 1, []],
        ["failed", 0, 1, ["oneAfterAnother"]],
        ["failed", 0, 1, []],
      ],
    )
    assert.match(output ?? "", /0 of 1 exercises passed[\s\S]*hello/)
  })
})

describe("when there is no room for every word", () => {
  const long = "word ".repeat(2000)
  const checks = Array.from({ length: 5 }, () => ({ ...slow, message: long }))
  const big = graded({ status: "failed", checks })
  const report = reportOf(...Array.from({ length: 50 }, () => big))

  it("classroom has a line for each check", () => {
    const { max_score, tests } = readClassroom(rendered("classroom", report))
    assert.strictEqual(max_score, 250)
    for (const { message } of tests) assert.match(message, /^word word/)
  })

  it("prairielearn has a line for each check", () => {
    const { tests } = readPrairielearn(rendered("prairielearn", report))
    assert.strictEqual(tests.length, 250)
    for (const { message } of tests) assert.match(message, /^word word/)
  })

  it("exercism counts bytes", () => {
    const file = graded({ status: "crashed", message: "日".repeat(30_000) })
    const { message } = readExercism(rendered("exercism", reportOf(file)))
    assert.match(message ?? "", /^日+\n… shortened\.$/)
  })
})

describe("prairielearn", () => {
  it("takes no attempt for what is no program, or for our own fault", () => {
    const result = readPrairielearn(rendered("prairielearn", reportOf(syntaxError)))
    assert.deepInclude(result, {
      gradable: false,
      format_errors: ["Your file cannot be loaded.\nline 4"],
    })
    assert.isFalse(
      readPrairielearn(rendered("prairielearn", reportOf(passed, afterwards("grader-error"))))
        .gradable,
    )
    assert.isTrue(
      readPrairielearn(rendered("prairielearn", reportOf(passed, syntaxError))).gradable,
    )
  })

  it("scores the share of the checks", () => {
    assert.deepInclude(readPrairielearn(rendered("prairielearn", reportOf(passed, failed))), {
      gradable: true,
      score: 3 / 5,
    })
  })
})

describe("check50", () => {
  it("names the check that kept another one from running", () => {
    const { results } = readCheck50(rendered("check50", reportOf(failed)))
    assert.deepStrictEqual(
      results.map(({ passed }) => passed),
      [true, false, null],
    )
    assert.strictEqual(results[2]?.dependency, results[1]?.name)
    assert.strictEqual(results[1]?.cause?.rationale, "Expected to take 1 s. Yours took 2.2 s.")
    assert.match(results[1]?.cause?.help ?? "", /^You asked for one after another\./)
  })
})

describe("sarif", () => {
  it("says what the type checker found, where it is in the repository", () => {
    const broken = { ...unused, code: "ts2322", severity: "error" as const, line: 3 }
    const file = graded({ diagnostics: [broken, unused, unused] })
    const [run] = readSarif(rendered("sarif", reportOf(file))).runs
    assert.deepStrictEqual(
      run?.results.map(({ level, ruleId }) => [ruleId, level]),
      [
        ["ts2322", "error"],
        ["floatingEffect", "warning"],
        ["floatingEffect", "warning"],
      ],
    )
    assert.deepStrictEqual(run?.results[0]?.locations[0].physicalLocation, {
      artifactLocation: { uri: "exercises/01-concurrency/03-three-at-once/exercise.ts" },
      region: { startLine: 3, startColumn: 5 },
    })
  })
})
