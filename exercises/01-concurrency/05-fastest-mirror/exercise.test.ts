import { type Condition, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  dies,
  exerciseChecks,
  failsWith,
  goesOnFor,
  interruptAfter,
  interrupted,
  interruptsCalls,
  misconceptions,
  noLeaks,
  nothingGoesOn,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

type Outcome = NonNullable<Condition["outcome"]>

interface Mirror {
  readonly name: string
  /** Milliseconds. */
  readonly takes: number
  readonly outcome: Outcome
}

const cities = ["bergen", "dakar", "kyoto", "lima", "oslo", "porto", "riga", "turin"]

/**
 * Seven or eight mirrors from the quickest to the slowest, and the order in which the program gets
 * them. The slowest comes first: whoever asks only that one waits longest.
 */
const drawDownload =
  (...outcomes: ReadonlyArray<Outcome>) =>
  (draw: Draw) => {
    const names = draw.shuffle(cities).slice(0, draw.howMany(7, 8, { small: 3 }))
    const mirrors = names.map(
      (name, index): Mirror => ({
        name,
        takes: 100 * draw.int(3 * index + 3, 3 * index + 5),
        outcome: outcomes[index] ?? outcomes.at(-1) ?? "succeeds",
      }),
    )
    const asked = [...names.slice(-1), ...draw.shuffle(names.slice(0, -1))]
    return { mirrors, asked }
  }
type Download = ReturnType<ReturnType<typeof drawDownload>>

const onASlowDay = ({ asked, mirrors }: Download): Download => ({
  asked,
  mirrors: mirrors.map((mirror) => ({ ...mirror, takes: 20 * mirror.takes })),
})

/** What is no Effect goes back as it is, for the check to say so. */
const download = (
  exercise: typeof Exercise,
  { asked, mirrors }: Download,
  around: <A, E>(program: Effect.Effect<A, E>) => Effect.Effect<A, E> = (program) => program,
) => {
  const program = exercise.download(asked)
  const conditions = mirrors.map(({ name, takes, outcome }) => [name, { takes, outcome }] as const)
  return Effect.isEffect(program)
    ? around(program).pipe(withConditions(Object.fromEntries(conditions)))
    : program
}

const winnerOf = ({ mirrors }: Download) => mirrors.find(({ outcome }) => outcome === "succeeds")

/** Those that have not answered yet when the winner has. */
const losersOf = (given: Download) =>
  given.mirrors.filter(({ takes }) => takes > (winnerOf(given)?.takes ?? 0)).map(({ name }) => name)

const succeedsWithWinner = (given: Download) => `Data from ${winnerOf(given)?.name}`

const known = [
  misconceptions.ownRuntime,
  misconceptions.listToRace,
  misconceptions.firstSuccessOf,
  misconceptions.hardCoded,
  misconceptions.allThenFirst,
  misconceptions.detachedLosers,
  misconceptions.raceAllFirst,
  misconceptions.failuresAsNever,
  misconceptions.detachFix,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("takes as long as the fastest mirror", {
    given: drawDownload("succeeds"),
    run: (exercise, given) => download(exercise, given),
    expect: (run, given) => [
      succeedsWith(run, succeedsWithWinner(given)),
      callsOnceEach(run, "Api.request", given.asked),
      takes(run, winnerOf(given)?.takes ?? 0),
      interruptsCalls(run, losersOf(given)),
      noLeaks(run),
    ],
    misconceptions: known,
  }),
  check("passes over a mirror that is down", {
    given: drawDownload("fails", "succeeds", "hangs"),
    run: (exercise, given) => download(exercise, given),
    expect: (run, given) => [
      succeedsWith(run, succeedsWithWinner(given)),
      takes(run, winnerOf(given)?.takes ?? 0),
      interruptsCalls(run, losersOf(given)),
      noLeaks(run),
    ],
    misconceptions: known,
  }),
  check("fails when every mirror is down", {
    given: (draw) => onASlowDay(drawDownload("fails")(draw)),
    run: (exercise, given) => download(exercise, given),
    expect: (run, given) => [
      failsWith(run, "RequestFailed"),
      callsOnceEach(run, "Api.request", given.asked),
      takes(run, given.mirrors.at(-1)?.takes ?? 0),
    ],
    misconceptions: known,
  }),
  check("dies when every mirror breaks down", {
    given: drawDownload("dies"),
    run: (exercise, given) => download(exercise, given),
    expect: (run) => [dies(run), noLeaks(run)],
    misconceptions: known,
  }),
  check("lets no download go on when it has its answer", {
    given: drawDownload("succeeds"),
    run: (exercise, given) => download(exercise, given, goesOnFor("2 seconds")),
    expect: (run) => [nothingGoesOn(run), noLeaks(run)],
    misconceptions: known,
  }),
  check("stops at once when it is interrupted", {
    given: drawDownload("succeeds"),
    run: (exercise, given) => download(exercise, given, interruptAfter(151)),
    expect: (run) => [interrupted(run), takes(run, 151), noLeaks(run)],
    misconceptions: known,
  }),
  check("lets no download go on whenever it is interrupted", {
    given: drawDownload("succeeds"),
    run: (exercise, given) => download(exercise, given),
    interruptAt: "everyOperation",
    expect: (run) => [noLeaks(run)],
    misconceptions: known,
  }),
])
