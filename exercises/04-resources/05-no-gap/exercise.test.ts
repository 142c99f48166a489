import { Api, calls, type Run, Stock, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  dies,
  type Expectation,
  exerciseChecks,
  expectation,
  failsWith,
  interruptAfter,
  interrupted,
  type Misconception,
  misconceptions,
  noLeaks,
  stockSteps,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/** How many licences are free, and how long two pieces of work take, in milliseconds. */
const drawOffice = (draw: Draw) => {
  const render = 100 * draw.int(4, 9)
  return {
    free: draw.int(2, 9),
    render,
    simulate: 100 * draw.int(11, 15),
    /** A moment in the middle of the work. */
    during: 100 * draw.int(1, render / 100 - 1),
  }
}
type Office = ReturnType<typeof drawOffice>

/** Two pieces of work one after the other, each with a licence. */
const workInARow = (exercise: typeof Exercise, { free }: Office) => {
  const { withLicence } = exercise
  return Effect.gen(function* () {
    const licences = yield* Stock.make(free)
    const first = yield* withLicence(licences, Api.request("render", "1 second"))
    const second = yield* withLicence(licences, Api.request("simulate", "1 second"))
    return [first, second]
  })
}

const weather = ({ render, simulate }: Office) => ({
  render: { takes: render },
  simulate: { takes: simulate },
})

/** At the end as many licences are free as at the beginning. */
const allComeBack = (run: Run): Expectation => {
  const steps = stockSteps(run)
  const [before, after] = [steps[0]?.after, steps.at(-1)?.after]
  return expectation(
    before === after,
    `Expected as many free licences at the end as at the beginning: ${before}. In yours there were ${after}.`,
  )
}

/** While the work is under way its licence is not free. */
const holdsOneMeanwhile = (run: Run): Expectation => {
  const steps = stockSteps(run)
  const start = steps[0]?.after ?? 0
  const wrong = calls(run, "Api.request").find((call) =>
    [call.startStep, call.endStep].some(
      (moment) => steps.findLast(({ step }) => step < moment)?.after !== start - 1,
    ),
  )
  return expectation(
    wrong === undefined,
    `Expected one licence fewer to be free from the beginning to the end of the work. In yours it was otherwise with ${wrong?.subject}.`,
  )
}

/** While somebody works, at most as many licences are free as nobody works with. */
const oneEachMeanwhile = (run: Run): Expectation => {
  const steps = stockSteps(run)
  const start = steps[0]?.after ?? 0
  const work = calls(run, "Api.request")
  const early = steps.find(({ after, step }) => {
    const working = work.filter(({ startStep, endStep }) => startStep < step && step < endStep)
    return after > start - working.length
  })
  return expectation(
    early === undefined,
    `Expected each piece of work to keep a licence until it has ended. In yours ${early?.after} of ${start} were free while somebody worked.`,
  )
}

/** The same mistake as with a connection; here it is a licence that does not come back. */
const tryFinally: Misconception = {
  ...misconceptions.tryFinally,
  title: "You put the giving back into a `finally` block, and the block did not run.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    stockSteps(run).length === 2 &&
    /function\s*\*/.test(source) &&
    /\bfinally\s*\{[^}]*\bupdate\b/.test(source),
}

/** What can be named wherever a licence is missing, or is there twice. */
const known = [
  misconceptions.workUninterruptible,
  tryFinally,
  misconceptions.givenBackByHand,
  misconceptions.promisedBeforeTaking,
  misconceptions.uninterruptibleTakingOnly,
  misconceptions.interruptibleAcquire,
  misconceptions.promisedAfterTaking,
  misconceptions.notedAfterTaking,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("the work runs with a licence, which comes back", {
    given: drawOffice,
    run: (exercise, office) => workInARow(exercise, office).pipe(withConditions(weather(office))),
    expect: (run, { render, simulate }) => [
      succeedsWith(run, ["Data from render", "Data from simulate"]),
      holdsOneMeanwhile(run),
      allComeBack(run),
      takes(run, render + simulate),
    ],
    misconceptions: [...known, misconceptions.givenBackTooEarly],
  }),
  check("it comes back when the work goes wrong", {
    given: drawOffice,
    run: workInARow,
    scenarios: ({ render }) => ({
      "the work fails": { render: { takes: render, outcome: "fails" } },
      "the work dies of a bug": { render: { takes: render, outcome: "dies" } },
    }),
    expect: (run, _, scenario) => [
      scenario === "the work fails"
        ? failsWith(run, "RequestFailed", { name: "render" })
        : dies(run),
      callsOnceEach(run, "Api.request", ["render"]),
      holdsOneMeanwhile(run),
      allComeBack(run),
    ],
    misconceptions: known,
  }),
  check("it comes back when the work is interrupted, which stops at once", {
    given: drawOffice,
    run: (exercise, office) =>
      workInARow(exercise, office).pipe(
        withConditions(weather(office)),
        interruptAfter(office.during),
      ),
    expect: (run, { during }) => [
      interrupted(run),
      takes(run, during),
      oneEachMeanwhile(run),
      allComeBack(run),
      noLeaks(run),
    ],
    misconceptions: known,
  }),
  check("no licence is lost or doubled, at whatever step it is interrupted", {
    given: drawOffice,
    run: (exercise, office) => workInARow(exercise, office).pipe(withConditions(weather(office))),
    interruptAt: "everyOperation",
    expect: (run) => [oneEachMeanwhile(run), allComeBack(run), noLeaks(run)],
    misconceptions: known,
  }),
  // Both begin and end together: taking and giving back can come between each other's steps.
  check("nor when two use licences at the same time", {
    // The work takes longer than anybody would wait by a time limit.
    given: (draw) => ({ ...drawOffice(draw), both: 1000 * draw.int(12, 60) }),
    run: (exercise, { both, free }) => {
      const { withLicence } = exercise
      return Effect.gen(function* () {
        const licences = yield* Stock.make(free)
        return yield* Effect.all(
          [
            withLicence(licences, Api.request("render", "1 second")),
            withLicence(licences, Api.request("simulate", "1 second")),
          ],
          { concurrency: "unbounded" },
        )
      }).pipe(withConditions({ render: { takes: both }, simulate: { takes: both } }))
    },
    schedules: { preemptions: 1 },
    expect: (run, { both }) => [
      succeedsWith(run, ["Data from render", "Data from simulate"]),
      oneEachMeanwhile(run),
      allComeBack(run),
      takes(run, both),
    ],
    misconceptions: [misconceptions.oldCountWritten],
  }),
])
