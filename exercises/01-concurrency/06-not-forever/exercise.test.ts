import { calls, type Run, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  dies,
  exerciseChecks,
  failsWith,
  interruptAfter,
  interrupted,
  interruptsCalls,
  misconceptions,
  never,
  noLeaks,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

const limit = 2000

const ratesOf = (currency: string) => ({
  currency,
  today: `today ${currency}`,
  yesterday: `yesterday ${currency}`,
})

const drawRate = (draw: Draw) => {
  const letter = () => draw.pick(["A", "C", "E", "H", "K", "N", "P", "R", "S", "U"])
  return {
    ...ratesOf(`${letter()}${letter()}${letter()}`),
    /** In time. */
    quick: 100 * draw.int(4, 9),
    slow: 100 * draw.int(13, 19),
    /** Late, but there before yesterday's rate would be. */
    justLate: limit + 100 * draw.int(1, 3),
    late: limit + 100 * draw.int(12, 40),
    /** What yesterday's rate takes. */
    cache: 100 * draw.int(5, 9),
  }
}
type Rate = ReturnType<typeof drawRate>

/** What is no Effect goes back as it is, for the check to say so. */
const load = (exercise: typeof Exercise, { currency }: Rate) => exercise.loadRate(currency)

const inTime = ({ quick, slow, today, yesterday, cache }: Rate) => ({
  "the bank answers quickly": { [today]: { takes: quick }, [yesterday]: { takes: cache } },
  "the bank answers just in time": { [today]: { takes: slow }, [yesterday]: { takes: cache } },
})

const tooLate = ({ cache, justLate, late, today, yesterday }: Rate) =>
  ({
    "the bank takes long": { [today]: { takes: late }, [yesterday]: { takes: cache } },
    "the bank is a little late": { [today]: { takes: justLate }, [yesterday]: { takes: cache } },
    "the bank never answers": {
      [today]: { outcome: "hangs" },
      [yesterday]: { takes: cache },
    },
  }) as const

/** The call about `later` began before the one about `earlier` had ended. */
const startsBeforeEnd = (run: Run, later: string, earlier: string) => {
  const callAbout = (subject: string) => calls(run).find((call) => call.subject === subject)
  const end = callAbout(earlier)?.endStep ?? 0
  return (callAbout(later)?.startStep ?? end) < end
}

const known = [
  misconceptions.ownRuntime,
  misconceptions.realTimer,
  misconceptions.askedBoth,
  misconceptions.optionAsValue,
  misconceptions.tryCatchLoop,
  misconceptions.timeoutUnhandled,
  misconceptions.sleepThenPoll,
  misconceptions.timedJoinOfDetached,
  misconceptions.raceThenFail,
  misconceptions.raceFallback,
  misconceptions.catchAllFallback,
]

/** What can be named where it is about fibers that outlive the program. */
const leftBehind = [misconceptions.ownRuntime, misconceptions.detachFix]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("takes today's rate when it comes in time", {
    given: drawRate,
    run: load,
    scenarios: inTime,
    expect: (run, { quick, slow, today }, scenario) => [
      succeedsWith(run, `Data from ${today}`),
      takes(run, scenario === "the bank answers quickly" ? quick : slow),
      callsOnceEach(run, "Api.request", [today]),
      callsOnceEach(run, "Api.fetch", []),
    ],
    misconceptions: known,
  }),
  check("takes yesterday's rate when today's is late", {
    given: drawRate,
    run: load,
    scenarios: tooLate,
    expect: (run, { cache, today, yesterday }) => [
      succeedsWith(run, `Data from ${yesterday}`),
      interruptsCalls(run, [today]),
      never(run, "yesterday's rate is asked for while today's call still goes on", (run) =>
        startsBeforeEnd(run, yesterday, today),
      ),
      takes(run, limit + cache),
      noLeaks(run),
    ],
    misconceptions: known,
  }),
  check("waits for yesterday's rate as long as it takes", {
    given: drawRate,
    run: load,
    scenarios: ({ late, today, yesterday }) => ({
      "both take long": { [today]: { takes: late }, [yesterday]: { takes: 5 * limit + 350 } },
    }),
    expect: (run, { yesterday }) => [
      succeedsWith(run, `Data from ${yesterday}`),
      takes(run, 6 * limit + 350),
    ],
    misconceptions: known,
  }),
  check("leaves an error of the bank an error", {
    given: drawRate,
    run: load,
    scenarios: ({ quick, today }) => ({
      "the bank refuses": { [today]: { takes: quick, outcome: "fails" } },
      "the bank breaks down": { [today]: { takes: quick, outcome: "dies" } },
    }),
    expect: (run, { quick, today }, scenario) => [
      scenario === "the bank refuses"
        ? failsWith(run, "RequestFailed", { name: today })
        : dies(run),
      takes(run, quick),
    ],
    misconceptions: known,
  }),
  check("gives two customers at once each their own rate", {
    // The other one's currency has the letters of no first one.
    given: (draw) => ({ one: drawRate(draw), other: { ...drawRate(draw), ...ratesOf("XYZ") } }),
    run: (exercise, { one, other }) => {
      const both = [load(exercise, one), load(exercise, other)]
      return (
        both.find((program) => !Effect.isEffect(program)) ?? Effect.all(both, { concurrency: 2 })
      )
    },
    scenarios: ({ one, other }) => ({
      "the bank is late for one of them": {
        [one.today]: { takes: one.justLate },
        [one.yesterday]: { takes: one.cache },
        [other.today]: { takes: other.slow },
      },
      "the bank is late for both": {
        [one.today]: { takes: one.late },
        [one.yesterday]: { takes: one.cache },
        [other.today]: { takes: other.late },
        [other.yesterday]: { takes: other.cache },
      },
    }),
    expect: (run, { one, other }, scenario) => [
      succeedsWith(run, [
        `Data from ${one.yesterday}`,
        `Data from ${scenario === "the bank is late for both" ? other.yesterday : other.today}`,
      ]),
    ],
    misconceptions: [
      misconceptions.ownRuntime,
      misconceptions.realTimer,
      misconceptions.sharedVariable,
    ],
  }),
  check("leaves nothing running when it is interrupted", {
    given: drawRate,
    run: (exercise, rate) => {
      const program = load(exercise, rate)
      return Effect.isEffect(program)
        ? program.pipe(
            withConditions({
              [rate.today]: { takes: rate.late },
              [rate.yesterday]: { takes: rate.cache },
            }),
            interruptAfter(rate.slow),
          )
        : program
    },
    expect: (run, { slow }) => [interrupted(run), takes(run, slow), noLeaks(run)],
    misconceptions: leftBehind,
  }),
  check("stops at once while it waits for yesterday's rate", {
    given: drawRate,
    run: (exercise, rate) => {
      const program = load(exercise, rate)
      return Effect.isEffect(program)
        ? program.pipe(
            withConditions({
              [rate.today]: { takes: rate.late },
              [rate.yesterday]: { takes: rate.cache },
            }),
            interruptAfter(limit + 251),
          )
        : program
    },
    expect: (run) => [interrupted(run), takes(run, limit + 251), noLeaks(run)],
    misconceptions: leftBehind,
  }),
  check("leaves nothing running whenever it is interrupted", {
    given: drawRate,
    run: load,
    scenarios: ({ cache, late, today, yesterday }) => ({
      "the bank takes long": { [today]: { takes: late }, [yesterday]: { takes: cache } },
    }),
    interruptAt: "everyOperation",
    expect: (run) => [noLeaks(run)],
    misconceptions: leftBehind,
  }),
])
