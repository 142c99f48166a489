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
  succeedsWithItems,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

const customers = ["atlas", "comet", "heron", "pigeon", "swift"] as const

const textOf = (rows: number) => JSON.stringify(Array.from({ length: rows }, (_, index) => index))

/** A customer's file, the moments of an import in milliseconds, and texts that are no JSON. */
const drawFile = (draw: Draw) => {
  const rows = draw.int(3, 40)
  const request = 100 * draw.int(3, 8)
  return {
    customer: draw.pick(customers),
    rows,
    text: textOf(rows),
    broken: draw.shuffle(["[1, 2", "sku;count", "", "{ rows: 3 }", "[sku]"]),
    request,
    slow: 1000 * draw.int(61, 119),
    developer: 100 * draw.int(9, 12),
    during: 50 + 100 * draw.int(1, request / 100 - 1),
  }
}
type Given = ReturnType<typeof drawFile>

const report = (
  exercise: typeof Exercise,
  given: Given,
  outcome: NonNullable<Condition["outcome"]>,
  { text = given.text, waking = "succeeds" }: { text?: string; waking?: Condition["outcome"] } = {},
) =>
  exercise.report({ customer: given.customer, text }).pipe(
    withConditions({
      [given.customer]: { takes: given.request, outcome },
      developer: { takes: given.developer, outcome: waking },
    }),
  )

/** The files of one night: what each holds, what its request comes to, and what is to be reported. */
const drawNight = (draw: Draw) => {
  const [first = "", second = "", third = "", fourth = "", fifth = ""] = draw.shuffle(customers)
  const rows = draw.int(3, 40)
  const [bug, otherBug, none, some, busy] = draw.shuffle([300, 400, 500, 600, 700])
  const developer = 100 * draw.int(9, 12)
  return {
    developer,
    takes: Math.max(bug ?? 0, otherBug ?? 0) + developer,
    files: draw.shuffle([
      { customer: first, rows, takes: bug, outcome: "dies", report: { status: "bug" } },
      { customer: second, rows, takes: otherBug, outcome: "dies", report: { status: "bug" } },
      {
        customer: third,
        rows: 0,
        takes: none,
        outcome: "succeeds",
        report: { status: "done", rows: 0 },
      },
      {
        customer: fourth,
        rows,
        takes: some,
        outcome: "succeeds",
        report: { status: "done", rows },
      },
      { customer: fifth, rows, takes: busy, outcome: "fails", report: { status: "refused" } },
    ] as const),
  }
}

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("reports an import that is done", {
    given: drawFile,
    // However long it takes: nobody has asked for a time limit.
    run: (exercise, given) => report(exercise, { ...given, request: given.slow }, "succeeds"),
    expect: (run, { customer, rows, slow }) => [
      succeedsWith(run, { customer, status: "done", rows }),
      callsOnceEach(run, "Api.request", [customer]),
      callsOnceEach(run, "Api.fetch", []),
      takes(run, slow),
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
    run: (exercise, given) =>
      Effect.forEach(given.broken, (text) => report(exercise, given, "succeeds", { text })),
    expect: (run, { customer, broken }) => [
      succeedsWithItems(
        run,
        broken.map(() => ({ customer, status: "refused" })),
      ),
      callsOnceEach(run, "Api.request", []),
      callsOnceEach(run, "Api.fetch", []),
      takes(run, 0),
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
  check("leaves nothing behind when interrupted as it wakes one", {
    given: drawFile,
    run: (exercise, given) =>
      report(exercise, given, "dies").pipe(interruptAfter(given.request + given.during)),
    expect: (run) => [callsOnceEach(run, "Api.fetch", ["developer"]), noLeaks(run)],
  }),
  check("ends when the waking itself dies of a bug", {
    given: drawFile,
    run: (exercise, given) => report(exercise, given, "dies", { waking: "dies" }),
    // What is reported then is left open; only that it does not wait for ever.
    expect: (run) => [noLeaks(run)],
  }),
  check("reports each import of a night for itself", {
    given: drawNight,
    run: (exercise, { files, developer }) =>
      Effect.forEach(
        files,
        ({ customer, rows }) => exercise.report({ customer, text: textOf(rows) }),
        { concurrency: "unbounded" },
      ).pipe(
        withConditions({
          ...Object.fromEntries(
            files.map(({ customer, takes, outcome }) => [customer, { takes, outcome }]),
          ),
          developer: { takes: developer },
        }),
      ),
    expect: (run, night) => [
      succeedsWithItems(
        run,
        night.files.map(({ customer, report }) => ({ customer, ...report })),
      ),
      takes(run, night.takes),
    ],
    misconceptions: [misconceptions.noRowsNoImport],
  }),
])
