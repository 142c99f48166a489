import { type Condition, type Conditions, withConditions } from "@fiberlings/core"
import {
  atLeastInFlight,
  callsOnceEach,
  type Draw,
  dies,
  type ErrorChannelIs,
  endsAsInterrupted,
  exerciseChecks,
  expectTypes,
  failsWith,
  misconceptions,
  noLeaks,
  succeedsWithItems,
  takes,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

type Outcome = NonNullable<Condition["outcome"]>

interface Field {
  readonly name: string
  /** Milliseconds. */
  readonly takes: number
  readonly outcome: Outcome
}

const names = ["email", "street", "city", "phone", "iban", "birthday", "password"]

/**
 * Five or six fields with these outcomes among them, and any number of valid ones. What is not valid
 * answers in another order than that of the form, and before and after others.
 */
const drawForm = (draw: Draw, outcomes: ReadonlyArray<Outcome>): ReadonlyArray<Field> => {
  const count = draw.int(5, 6)
  const times = draw.shuffle([2, 3, 4, 5, 6, 7, 8, 9, 10]).slice(0, count)
  const places = draw
    .shuffle([...times.keys()])
    .slice(0, outcomes.length)
    .toSorted()
  const byTime = places.map((place) => times[place] ?? 0).toSorted((a, b) => b - a)
  return draw
    .shuffle(names)
    .slice(0, count)
    .map((name, index) => {
      const bad = places.indexOf(index)
      return bad === -1
        ? { name, takes: 100 * (times[index] ?? 0), outcome: "succeeds" }
        : { name, takes: 100 * (byTime[bad] ?? 0), outcome: outcomes[bad] ?? "fails" }
    })
}

/** All fields wrong; the answers come neither in the order of the form nor in the opposite one. */
const drawAllInvalid = (draw: Draw) => {
  const [first, second, ...rest] = drawForm(
    draw,
    Array.from({ length: 6 }, () => "fails"),
  )
  if (first === undefined || second === undefined) return rest
  return [{ ...first, takes: second.takes }, { ...second, takes: first.takes }, ...rest]
}

/** A form of several pages. Its last field takes the longest, so it must not have to wait. */
const drawLongForm = (draw: Draw): ReadonlyArray<Field> => {
  const count = draw.howMany(20, 30, { small: 3 })
  return Array.from({ length: count }, (_, index) => ({
    name: `${names[index % names.length]} ${1 + Math.floor(index / names.length)}`,
    takes: 1000 * (index === count - 1 ? draw.int(40, 90) : draw.int(1, 30)),
    outcome: "succeeds",
  }))
}

/** Two or three wrong fields; the later one stands in the form, the sooner its answer comes. */
const drawInvalid = (draw: Draw) =>
  drawForm(
    draw,
    draw.pick<ReadonlyArray<Outcome>>([
      ["fails", "fails"],
      ["fails", "fails", "fails"],
    ]),
  )

/** A check that dies between two that refuse their fields, and a valid field that answers last. */
const drawBroken = (draw: Draw): ReadonlyArray<Field> => [
  ...drawForm(draw, ["fails", "dies", "fails"]),
  { name: "newsletter", takes: 1100, outcome: "succeeds" },
]

const conditionsOf = (form: ReadonlyArray<Field>): Conditions =>
  Object.fromEntries(form.map(({ name, takes, outcome }) => [name, { takes, outcome }]))

const submit = (exercise: typeof Exercise, form: ReadonlyArray<Field>) =>
  exercise.submit(namesOf(form)).pipe(withConditions(conditionsOf(form)))

const namesOf = (form: ReadonlyArray<Field>) => form.map(({ name }) => name)
const invalidOf = (form: ReadonlyArray<Field>) =>
  namesOf(form.filter(({ outcome }) => outcome === "fails"))

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("gives all the answers when every field is valid", {
    given: (draw) => drawForm(draw, []),
    run: submit,
    expect: (run, form) => [
      succeedsWithItems(
        run,
        form.map(({ name }) => `Data from ${name}`),
      ),
      callsOnceEach(run, "Api.request", namesOf(form)),
    ],
    misconceptions: [misconceptions.partitionSwapped],
  }),
  check("names every invalid field, in the order of the form", {
    given: drawInvalid,
    run: submit,
    expect: (run, form) => [
      failsWith(run, "FormInvalid", { fields: invalidOf(form) }),
      callsOnceEach(run, "Api.request", namesOf(form)),
    ],
    types: expectTypes<[ErrorChannelIs<typeof Exercise.submit, Exercise.FormInvalid>]>(),
    misconceptions: [
      misconceptions.partitionSwapped,
      misconceptions.firstOnly,
      misconceptions.throwInGen,
      misconceptions.floatingFail,
      misconceptions.failureReturned,
      misconceptions.failuresKept,
      misconceptions.collectedAsTheyCame,
    ],
  }),
  check("names the one field that is invalid", {
    given: (draw) => drawForm(draw, ["fails"]),
    run: submit,
    expect: (run, form) => [
      failsWith(run, "FormInvalid", { fields: invalidOf(form) }),
      callsOnceEach(run, "Api.request", namesOf(form)),
    ],
  }),
  check("names all fields when all are invalid", {
    given: drawAllInvalid,
    run: submit,
    expect: (run, form) => [
      failsWith(run, "FormInvalid", { fields: namesOf(form) }),
      callsOnceEach(run, "Api.request", namesOf(form)),
    ],
  }),
  check("takes as long as the slowest field", {
    given: drawInvalid,
    run: submit,
    expect: (run, form) => [
      takes(run, Math.max(...form.map(({ takes }) => takes))),
      atLeastInFlight(run, "Api.request", form.length),
    ],
    misconceptions: [
      misconceptions.noConcurrency,
      misconceptions.joinAtOnce,
      misconceptions.oneAfterAnother,
      misconceptions.firstOnly,
    ],
  }),
  check("checks a long form at the same time too", {
    given: drawLongForm,
    run: submit,
    expect: (run, form) => [
      succeedsWithItems(
        run,
        form.map(({ name }) => `Data from ${name}`),
      ),
      takes(run, Math.max(...form.map(({ takes }) => takes))),
      atLeastInFlight(run, "Api.request", form.length),
    ],
    misconceptions: [
      misconceptions.noConcurrency,
      misconceptions.joinAtOnce,
      misconceptions.oneAfterAnother,
      misconceptions.guessedLimit,
    ],
  }),
  check("dies when a check dies of a bug", {
    given: drawBroken,
    run: (exercise, form) => exercise.submit(namesOf(form)),
    scenarios: (form) => ({
      "other fields are wrong": conditionsOf(form),
      "the other fields are valid": conditionsOf(
        form.map((field) =>
          field.outcome === "fails" ? { ...field, outcome: "succeeds" } : field,
        ),
      ),
    }),
    expect: (run) => [dies(run), noLeaks(run)],
    misconceptions: [
      misconceptions.catchCauseEach,
      misconceptions.exitEach,
      misconceptions.firstOnly,
      misconceptions.detach,
    ],
  }),
  check("stops all checks when it is interrupted", {
    given: drawInvalid,
    run: submit,
    interruptAt: "everyOperation",
    expect: (run) => [endsAsInterrupted(run), noLeaks(run)],
    misconceptions: [misconceptions.detach],
  }),
])
