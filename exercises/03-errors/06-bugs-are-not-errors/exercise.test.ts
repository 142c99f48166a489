import { type Condition, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  type ErrorChannelIs,
  exerciseChecks,
  expectTypes,
  interruptAfter,
  interrupted,
  misconceptions,
  noLeaks,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

/** A customer's file, the moments of an import in milliseconds, and a text that is no JSON. */
const drawFile = (draw: Draw) => {
  const rows = draw.int(3, 40)
  const request = 100 * draw.int(3, 8)
  return {
    customer: draw.pick(["atlas", "comet", "heron", "pigeon", "swift"]),
    rows,
    text: JSON.stringify(Array.from({ length: rows }, (_, index) => index)),
    broken: draw.pick(["[1, 2", "sku;count", "", "{ rows: 3 }"]),
    request,
    developer: 100 * draw.int(9, 12),
    during: 50 + 100 * draw.int(1, request / 100 - 1),
  }
}
type Given = ReturnType<typeof drawFile>

const report = (
  exercise: typeof Exercise,
  given: Given,
  outcome: NonNullable<Condition["outcome"]>,
  text = given.text,
) =>
  exercise.report({ customer: given.customer, text }).pipe(
    withConditions({
      [given.customer]: { takes: given.request, outcome },
      developer: { takes: given.developer },
    }),
  )

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("reports an import that is done", {
    given: drawFile,
    run: (exercise, given) => report(exercise, given, "succeeds"),
    expect: (run, { customer, rows }) => [
      succeedsWith(run, { customer, status: "done", rows }),
      callsOnceEach(run, "Api.request", [customer]),
      callsOnceEach(run, "Api.fetch", []),
    ],
  }),
  check("reports an import that the other side refuses", {
    given: drawFile,
    run: (exercise, given) => report(exercise, given, "fails"),
    expect: (run, { customer, request }) => [
      succeedsWith(run, { customer, status: "refused" }),
      callsOnceEach(run, "Api.request", [customer]),
      callsOnceEach(run, "Api.fetch", []),
      takes(run, request),
    ],
    types: expectTypes<[ErrorChannelIs<typeof Exercise.report, never>]>(),
    misconceptions: [
      misconceptions.tryCatchLoop,
      misconceptions.ignoreCause,
      misconceptions.failureAsBug,
    ],
  }),
  check("wakes a developer for a bug, and reports it", {
    given: drawFile,
    run: (exercise, given) => report(exercise, given, "dies"),
    expect: (run, { customer, request, developer }) => [
      succeedsWith(run, { customer, status: "bug" }),
      callsOnceEach(run, "Api.fetch", ["developer"]),
      takes(run, request + developer),
    ],
    misconceptions: [
      misconceptions.noJoin,
      misconceptions.catchForDefect,
      misconceptions.catchCauseEach,
      misconceptions.exitEach,
    ],
  }),
  check("reports a file that is no JSON as refused", {
    given: drawFile,
    run: (exercise, given) => report(exercise, given, "succeeds", given.broken),
    expect: (run, { customer }) => [
      succeedsWith(run, { customer, status: "refused" }),
      callsOnceEach(run, "Api.request", []),
      callsOnceEach(run, "Api.fetch", []),
    ],
    misconceptions: [misconceptions.syncForTry],
  }),
  check("wakes nobody when the import is interrupted", {
    given: drawFile,
    run: (exercise, given) =>
      report(exercise, given, "succeeds").pipe(interruptAfter(given.during)),
    expect: (run, { customer, during }) => [
      interrupted(run),
      callsOnceEach(run, "Api.request", [customer]),
      callsOnceEach(run, "Api.fetch", []),
      takes(run, during),
      noLeaks(run),
    ],
    misconceptions: [misconceptions.interruptionAsBug],
  }),
])
