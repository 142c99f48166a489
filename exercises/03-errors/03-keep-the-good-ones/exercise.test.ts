import { type Condition, type Conditions, withConditions } from "@fiberlings/core"
import {
  atLeastInFlight,
  callsOnceEach,
  type Draw,
  dies,
  exerciseChecks,
  interruptAfter,
  interrupted,
  misconceptions,
  noLeaks,
  succeeds,
  succeedsWithItems,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

type Outcome = NonNullable<Condition["outcome"]>

interface Carrier {
  readonly name: string
  /** Milliseconds. */
  readonly takes: number
  readonly outcome: Outcome
}

type Ranks = readonly [number, number, number]

/**
 * Three carriers in the order of the page. `byName` and `byTime` say which of them comes first,
 * second and third in the alphabet, and which one answers first, second and third.
 */
const drawCarriers = (
  draw: Draw,
  byName: Ranks,
  byTime: Ranks,
  outcomes: readonly [Outcome, Outcome, Outcome],
): ReadonlyArray<Carrier> => {
  const names = draw.shuffle(["atlas", "comet", "heron", "pigeon", "swift"]).slice(0, 3).sort()
  const times = [draw.int(3, 5), draw.int(6, 8), draw.int(9, 12)]
  return outcomes.map((outcome, index) => ({
    name: names[(byName[index] ?? 0) - 1] ?? "",
    takes: 100 * (times[(byTime[index] ?? 0) - 1] ?? 0),
    outcome,
  }))
}

/** Orders that are neither sorted nor sorted backwards. */
const drawMixed = (draw: Draw): Ranks =>
  draw.pick([
    [1, 3, 2],
    [2, 1, 3],
    [2, 3, 1],
    [3, 1, 2],
  ])

const drawAll = (outcome: Outcome) => (draw: Draw) =>
  drawCarriers(draw, drawMixed(draw), drawMixed(draw), [outcome, outcome, outcome])

/**
 * The one that is down stands between the others in every order, so that a list which puts it first
 * or last, or sorts, differs from the page; when it fails, one call has ended and one still runs.
 */
const drawOneDown = (draw: Draw) =>
  drawCarriers(draw, [3, 2, 1], [3, 2, 1], ["succeeds", "fails", "succeeds"])

/** The first of the page breaks down before another carrier has answered. */
const drawOneBroken = (draw: Draw) =>
  drawCarriers(
    draw,
    drawMixed(draw),
    draw.pick([
      [1, 2, 3],
      [1, 3, 2],
    ]),
    ["dies", "succeeds", "succeeds"],
  )

/** Many carriers, some of them down. The last one takes the longest, so it must not have to wait. */
const drawMany = (draw: Draw): ReadonlyArray<Carrier> => {
  const count = draw.howMany(20, 30, { small: 3 })
  return Array.from({ length: count }, (_, index) => ({
    name: `carrier ${index + 1}`,
    takes: 1000 * (index === count - 1 ? draw.int(40, 90) : draw.int(1, 30)),
    outcome: draw.pick<Outcome>(["succeeds", "fails"]),
  }))
}

const conditionsOf = (carriers: ReadonlyArray<Carrier>): Conditions =>
  Object.fromEntries(carriers.map(({ name, takes, outcome }) => [name, { takes, outcome }]))

/** One is down first; then another breaks down, while the one between them still runs. */
const oneDownOneBroken = ([down, slow, broken]: ReadonlyArray<Carrier>): Conditions => ({
  [down?.name ?? ""]: { takes: down?.takes ?? 0, outcome: "fails" },
  [slow?.name ?? ""]: { takes: 1300 },
  [broken?.name ?? ""]: { takes: broken?.takes ?? 0, outcome: "dies" },
})

/** What is no Effect goes back as it is, for the check to say so. */
const compare = (exercise: typeof Exercise, carriers: ReadonlyArray<Carrier>) => {
  const program = exercise.compareOffers(namesOf(carriers))
  return Effect.isEffect(program) ? program.pipe(withConditions(conditionsOf(carriers))) : program
}

/** Asks twice, and gives both lists as one: when every carrier answers, and when one is down. */
const compareTwice = (exercise: typeof Exercise, carriers: ReadonlyArray<Carrier>) => {
  const [before, after] = [1, 2].map(() => exercise.compareOffers(namesOf(carriers)))
  if (!Effect.isEffect(before) || !Effect.isEffect(after)) return before ?? Effect.void
  return Effect.all([before, after]).pipe(
    Effect.map((lists) => lists.flat()),
    withConditions(
      Object.fromEntries(
        carriers.map(({ name, takes, outcome }) => [name, [{ takes }, { takes, outcome }]]),
      ),
    ),
  )
}

const namesOf = (carriers: ReadonlyArray<Carrier>) => carriers.map((carrier) => carrier.name)

const rowsOf = (carriers: ReadonlyArray<Carrier>) =>
  carriers.map(({ name, outcome }) =>
    outcome === "fails"
      ? { carrier: name, problem: `${name} did not answer the request` }
      : { carrier: name, offer: `Data from ${name}` },
  )

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("gives the three offers when every carrier answers", {
    given: drawAll("succeeds"),
    run: compare,
    expect: (run, carriers) => [
      succeedsWithItems(run, rowsOf(carriers)),
      callsOnceEach(run, "Api.request", namesOf(carriers)),
    ],
    misconceptions: [misconceptions.promiseAll, misconceptions.completionOrder],
  }),
  check("keeps the other offers when one carrier is down", {
    given: drawOneDown,
    run: compare,
    expect: (run, carriers) => [
      succeedsWithItems(run, rowsOf(carriers)),
      callsOnceEach(run, "Api.request", namesOf(carriers)),
    ],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.resultOutside,
      misconceptions.tryCatchLoop,
      misconceptions.filtered,
      misconceptions.goodOnesFirst,
      misconceptions.completionOrder,
    ],
  }),
  check("lists three problems when every carrier is down", {
    given: drawAll("fails"),
    run: compare,
    expect: (run, carriers) => [
      succeedsWithItems(run, rowsOf(carriers)),
      callsOnceEach(run, "Api.request", namesOf(carriers)),
    ],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.tryCatchLoop,
      misconceptions.completionOrder,
    ],
  }),
  check("takes as long as the slowest carrier", {
    given: drawOneDown,
    run: compare,
    expect: (run, carriers) => [
      succeeds(run),
      takes(run, Math.max(...carriers.map((carrier) => carrier.takes))),
      atLeastInFlight(run, "Api.request", carriers.length),
    ],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.resultOutside,
      misconceptions.tryCatchLoop,
      misconceptions.noConcurrency,
      misconceptions.joinAtOnce,
      misconceptions.oneAfterAnother,
    ],
  }),
  check("asks many carriers at the same time too", {
    given: drawMany,
    run: compare,
    expect: (run, carriers) => [
      succeedsWithItems(run, rowsOf(carriers)),
      takes(run, Math.max(...carriers.map((carrier) => carrier.takes))),
      atLeastInFlight(run, "Api.request", carriers.length),
    ],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.resultOutside,
      misconceptions.tryCatchLoop,
      misconceptions.filtered,
      misconceptions.goodOnesFirst,
      misconceptions.completionOrder,
      misconceptions.noConcurrency,
      misconceptions.joinAtOnce,
      misconceptions.oneAfterAnother,
      misconceptions.guessedLimit,
    ],
  }),
  check("asks anew the next time", {
    given: drawOneDown,
    run: compareTwice,
    expect: (run, carriers) => [
      succeedsWithItems(run, [
        ...rowsOf(carriers.map((carrier) => ({ ...carrier, outcome: "succeeds" }))),
        ...rowsOf(carriers),
      ]),
    ],
  }),
  check("lets a bug stop the whole program", {
    given: drawOneBroken,
    run: (exercise, carriers) => exercise.compareOffers(namesOf(carriers)),
    scenarios: (carriers) => ({
      "the other carriers answer": conditionsOf(carriers),
      "another carrier is down": oneDownOneBroken(carriers),
    }),
    expect: (run) => [dies(run), noLeaks(run)],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.catchCauseEach,
      misconceptions.exitEach,
      misconceptions.detach,
    ],
  }),
  check("stops all calls when it is interrupted", {
    given: drawOneDown,
    run: (exercise, carriers) => {
      const program = compare(exercise, carriers)
      return Effect.isEffect(program) ? program.pipe(interruptAfter(251)) : program
    },
    expect: (run) => [interrupted(run), takes(run, 251), noLeaks(run)],
    misconceptions: [misconceptions.promiseAll, misconceptions.detach],
  }),
])
