import { withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  exerciseChecks,
  misconceptions,
  startsAfter,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/** A customer, and how long each call takes, in milliseconds. */
const drawVisit = (draw: Draw) => {
  const [login = 0, profile = 0, orders = 0] = draw.shuffle([
    100 * draw.int(3, 5),
    100 * draw.int(6, 8),
    100 * draw.int(9, 12),
  ])
  const name = draw.pick(["anna", "bilal", "chloe", "dmitri", "emi", "farah", "greta", "hugo"])
  return { customer: `${name}${draw.int(10, 99)}`, login, profile, orders }
}
type Visit = ReturnType<typeof drawVisit>

const callsOf = ({ customer }: Visit) => ({
  login: `login ${customer}`,
  profile: `profile ${customer}`,
  orders: `orders ${customer}`,
})

/** What is no Effect goes back as it is, for the check to say so. */
const open = (exercise: typeof Exercise, visit: Visit) => {
  const program = exercise.openAccount(visit.customer)
  const { login, orders, profile } = callsOf(visit)
  return Effect.isEffect(program)
    ? program.pipe(
        withConditions({
          [login]: { takes: visit.login },
          [profile]: { takes: visit.profile },
          [orders]: { takes: visit.orders },
        }),
      )
    : program
}

/**
 * Two customers on a slow day, whose calls take the same time: what they might share is written at
 * one moment.
 */
const drawVisits = (draw: Draw) => {
  const { customer, login, orders, profile } = drawVisit(draw)
  const first = { customer, login: 20 * login, profile: 20 * profile, orders: 20 * orders }
  return [first, { ...first, customer: `ivo${draw.int(10, 99)}` }]
}

const openBoth = (exercise: typeof Exercise, visits: ReadonlyArray<Visit>) => {
  const programs = visits.map((visit) => open(exercise, visit))
  const other = programs.find((program) => !Effect.isEffect(program))
  return other ?? Effect.all(programs, { concurrency: "unbounded" })
}

const accountOf = (visit: Visit) => {
  const { orders, profile } = callsOf(visit)
  return { profile: `Data from ${profile}`, orders: `Data from ${orders}` }
}

const known = [
  misconceptions.ownRuntime,
  misconceptions.realTimer,
  misconceptions.returnedEffect,
  misconceptions.floating,
  misconceptions.yieldedTwice,
  misconceptions.startedTogether,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("gives the profile and the orders", {
    given: drawVisit,
    run: open,
    expect: (run, visit) => {
      const { login, orders, profile } = callsOf(visit)
      return [
        succeedsWith(run, accountOf(visit)),
        callsOnceEach(run, "Api.fetch", [login, profile, orders]),
      ]
    },
    misconceptions: known,
  }),
  check("each call begins when the one before has answered", {
    given: drawVisit,
    run: open,
    expect: (run, visit) => {
      const { login, orders, profile } = callsOf(visit)
      return [
        startsAfter(run, profile, login),
        startsAfter(run, orders, profile),
        takes(run, visit.login + visit.profile + visit.orders),
      ]
    },
    misconceptions: known,
  }),
  check("two customers at once each get their own", {
    given: drawVisits,
    run: openBoth,
    expect: (run, visits) => [succeedsWith(run, visits.map(accountOf))],
    misconceptions: [...known, misconceptions.sharedVariable],
  }),
])
