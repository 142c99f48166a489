import { type Condition, withConditions } from "@fiberlings/core"
import {
  atLeastInFlight,
  callsOnceEach,
  dies,
  type Draw,
  type ErrorChannelIs,
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

/** Two or three wrong fields; the later one stands in the form, the sooner its answer comes. */
const drawInvalid = (draw: Draw) =>
  drawForm(
    draw,
    draw.pick<ReadonlyArray<Outcome>>([
      ["fails", "fails"],
      ["fails", "fails", "fails"],
    ]),
  )

/** A check that dies between two that refuse their fields. */
const drawBroken = (draw: Draw) => drawForm(draw, ["fails", "dies", "fails"])

const submit = (exercise: typeof Exercise, form: ReadonlyArray<Field>) =>
  exercise
    .submit(namesOf(form))
    .pipe(
      withConditions(
        Object.fromEntries(form.map(({ name, takes, outcome }) => [name, { takes, outcome }])),
      ),
    )

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
    given: (draw) => drawForm(draw, ["fails", "fails", "fails", "fails", "fails", "fails"]),
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
  check("dies when a check dies of a bug", {
    given: drawBroken,
    run: submit,
    expect: (run) => [dies(run), noLeaks(run)],
    misconceptions: [
      misconceptions.catchCauseEach,
      misconceptions.exitEach,
      misconceptions.firstOnly,
    ],
  }),
])
