import { withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  dies,
  type Draw,
  exerciseChecks,
  failsWith,
  interruptAfter,
  interrupted,
  misconceptions,
  neverSleepsItself,
  noLeaks,
  startsAfter,
  succeedsWith,
  takes,
  underWayTogether,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

interface Durations {
  readonly report: number
  readonly login: number
  readonly customer: number
}

/**
 * The report is the slower side, by more than a second. The 37 ms keep a loop that looks every
 * 100 ms from being in time by chance.
 */
const slowReport = (draw: Draw): Durations => ({
  report: 100 * draw.int(36, 45) + 37,
  login: 100 * draw.int(5, 11),
  customer: 100 * draw.int(5, 11),
})

/** The report is there before the customer is: with the login, or just after it. */
const quickReport = (draw: Draw): Durations => ({
  report: 100 * draw.int(5, 9) + 37,
  login: 100 * draw.int(6, 8),
  customer: 100 * draw.int(9, 13),
})

const answers = { customer: "Data from customer", report: "Data from report" }

const prepare = (exercise: typeof Exercise, { report, login, customer }: Durations) =>
  exercise.prepareMail.pipe(
    withConditions({
      report: { takes: report },
      login: { takes: login },
      customer: { takes: customer },
    }),
  )

const known = [
  misconceptions.ownRuntime,
  misconceptions.yieldedFiber,
  misconceptions.forkNotYielded,
  misconceptions.forkedWhenYielded,
  misconceptions.noJoin,
  misconceptions.awaitAsJoin,
  misconceptions.forkedAndRunAgain,
  misconceptions.sleepAsJoin,
  misconceptions.busyWait,
  misconceptions.joinAtOnce,
  misconceptions.forkedLate,
  misconceptions.createdFirst,
  misconceptions.noConcurrency,
]

/** What can be named where it is about fibers that outlive the program. */
const leftBehind = [misconceptions.ownRuntime, misconceptions.detachFix]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("gives the customer and the report", {
    given: slowReport,
    run: prepare,
    expect: (run) => [
      succeedsWith(run, answers),
      callsOnceEach(run, "Api.request", ["report", "login", "customer"]),
      startsAfter(run, "customer", "login"),
    ],
    misconceptions: known,
  }),
  check("renders the report in the background", {
    given: slowReport,
    run: prepare,
    expect: (run, { report }) => [
      underWayTogether(run, "report", "login"),
      takes(run, report),
      neverSleepsItself(run),
    ],
    misconceptions: known,
  }),
  check("waits no longer than it has to", {
    given: quickReport,
    run: prepare,
    expect: (run, { login, customer }) => [
      succeedsWith(run, answers),
      takes(run, login + customer),
    ],
    misconceptions: known,
  }),
  check("fails when the report fails", {
    given: (draw) => ({ ...slowReport(draw), report: 1000 * draw.int(12, 60) + 37 }),
    run: (exercise, { report }) =>
      exercise.prepareMail.pipe(withConditions({ report: { takes: report, outcome: "fails" } })),
    expect: (run) => [failsWith(run, "RequestFailed", { name: "report" }), noLeaks(run)],
    misconceptions: known,
  }),
  check("fails when the customer cannot be loaded", {
    given: slowReport,
    run: (exercise) => exercise.prepareMail,
    scenarios: ({ customer, login, report }) => ({
      "the customer fails": {
        report: { takes: report },
        login: { takes: login },
        customer: { takes: customer, outcome: "fails" },
      },
      "the customer dies of a bug": {
        report: { takes: report },
        login: { takes: login },
        customer: { takes: customer, outcome: "dies" },
      },
    }),
    expect: (run, _, scenario) => [
      scenario === "the customer fails"
        ? failsWith(run, "RequestFailed", { name: "customer" })
        : dies(run),
      noLeaks(run),
    ],
    misconceptions: leftBehind,
  }),
  check("leaves a bug in the report a bug", {
    given: slowReport,
    run: (exercise, { report }) =>
      exercise.prepareMail.pipe(withConditions({ report: { takes: report, outcome: "dies" } })),
    expect: (run) => [dies(run), noLeaks(run)],
    misconceptions: known,
  }),
  check("leaves nothing running when the login fails", {
    given: (draw) => 100 * draw.int(2, 5),
    run: (exercise, login) =>
      exercise.prepareMail.pipe(withConditions({ login: { takes: login, outcome: "fails" } })),
    expect: (run) => [
      failsWith(run, "RequestFailed", { name: "login" }),
      callsOnceEach(run, "Api.request", ["report", "login"]),
      noLeaks(run),
    ],
    misconceptions: leftBehind,
  }),
  check("leaves nothing running when it is interrupted", {
    given: (draw) => 100 * draw.int(2, 8),
    run: (exercise, after) => exercise.prepareMail.pipe(interruptAfter(after)),
    expect: (run, after) => [interrupted(run), takes(run, after), noLeaks(run)],
    misconceptions: leftBehind,
  }),
  check("leaves nothing running when it waits for the report", {
    given: (draw) => {
      const durations = slowReport(draw)
      return { ...durations, after: durations.report - 100 * draw.int(1, 5) }
    },
    run: (exercise, given) => prepare(exercise, given).pipe(interruptAfter(given.after)),
    expect: (run, { after }) => [interrupted(run), takes(run, after), noLeaks(run)],
    misconceptions: leftBehind,
  }),
  check("leaves nothing running whenever it is interrupted", {
    given: slowReport,
    run: prepare,
    interruptAt: "everyOperation",
    expect: (run) => [noLeaks(run)],
    misconceptions: [...leftBehind, misconceptions.detachThenGuard],
  }),
])
