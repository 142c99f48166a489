import { type Condition, calls, type Run, Translator, withConditions } from "@fiberlings/core"
import {
  atLeastInFlight,
  callsOnceEach,
  type Draw,
  type ErrorTagIs,
  endsAsInterrupted,
  exerciseChecks,
  expectation,
  expectTypes,
  failsWith,
  goesOnFor,
  interruptAfter,
  interrupted,
  interruptsCalls,
  misconceptions,
  never,
  nothingGoesOn,
  type SuccessIs,
  showDuration,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

const requests = "Translator.translate"
const sentences = [
  "Guten Tag",
  "Wo ist mein Paket?",
  "Zu teuer",
  "Danke",
  "Es geht nicht",
  "Bis bald",
] as const

/** A text, and how long the service takes for a first and for a second request, in milliseconds. */
const drawText = (draw: Draw) => ({
  text: draw.pick(sentences),
  first: 100 * draw.int(3, 5),
  second: 100 * draw.int(6, 9),
})

/** Texts, of which `breaks`, neither the first nor the last, is the fastest; how long each takes. */
const drawTexts = (draw: Draw) => {
  const texts: ReadonlyArray<string> = draw
    .shuffle(sentences)
    .slice(0, draw.howMany(3, 5, { small: 3 }))
  const times = draw.shuffle([500, 600, 700, 800, 900]).slice(0, texts.length)
  const breaks = texts[draw.int(1, texts.length - 2)] ?? ""
  const soon = 100 * draw.int(1, 4)
  const timed = texts.map((text, index) => ({
    text,
    takes: text === breaks ? soon : (times[index] ?? 500),
  }))
  return { texts, timed, breaks, soon, others: texts.filter((text) => text !== breaks) }
}
type Texts = ReturnType<typeof drawTexts>

/** More texts than anybody would write down as a limit; how long each takes. */
const drawManyTexts = (draw: Draw): Texts => {
  const texts = sentences
    .flatMap((text) => ["", "!", "!!", "…"].map((end) => text + end))
    .slice(-draw.howMany(24, 24, { small: 3 }))
  const timed = texts.map((text) => ({ text, takes: 10_000 * draw.int(3, 9) }))
  return { ...drawTexts(draw), texts, timed }
}

/** A conversation in which somebody repeats what was said first, and after it something else. */
const drawRepeated = (draw: Draw): Texts => {
  const drawn = drawTexts(draw)
  const [first = "", ...later] = drawn.texts
  return { ...drawn, texts: [first, ...draw.shuffle([first, ...later]), later.at(-1) ?? first] }
}

/** With a client of its own, as everybody who asks for one. */
const withTranslator = <A, E>(use: (translator: Translator) => Effect.Effect<A, E>) =>
  Effect.flatMap(Translator.connect, use)

const all = (
  exercise: typeof Exercise,
  { breaks, texts, timed }: Texts,
  outcome: NonNullable<Condition["outcome"]>,
) =>
  withTranslator((translator) => exercise.translateAll(translator, texts)).pipe(
    withConditions(
      Object.fromEntries(
        timed.map(({ text, takes }) => [
          text,
          { takes, outcome: text === breaks ? outcome : "succeeds" } as const,
        ]),
      ),
    ),
  )

/** Each request began at one of these times, in milliseconds, and there was no other. */
const requestsAt = (run: Run, times: ReadonlyArray<number>) => {
  const seen = calls(run, requests).map(({ start }) => start)
  const list = (some: ReadonlyArray<number>) =>
    some.length === 0 ? "none at all" : `one at ${some.map(showDuration).join(" and one at ")}`
  return expectation(
    seen.join() === times.join(),
    `Expected as many requests as runs: ${list(times)}. Yours sent ${list(seen)}.`,
  )
}

const goesOnUnheard = (run: Run) =>
  never(run, "a request that is still under way when the program has ended", (run) =>
    calls(run, requests).some(({ end }) => end === undefined),
  )

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("answers with the translation", {
    // However long it takes: nobody has asked for a time limit.
    given: (draw) => ({ ...drawText(draw), first: 1000 * draw.int(61, 119) }),
    run: (exercise, { first, text }) =>
      withTranslator((translator) => exercise.translate(translator, text)).pipe(
        withConditions({ [text]: { takes: first } }),
      ),
    expect: (run, { first, text }) => [
      succeedsWith(run, `${text}, translated`),
      callsOnceEach(run, requests, [text]),
      takes(run, first),
    ],
    types: expectTypes<[SuccessIs<typeof Exercise.translate, string>]>(),
    misconceptions: [
      misconceptions.asyncForEffect,
      misconceptions.promiseAsResult,
      misconceptions.ownRuntime,
    ],
  }),
  check("fails with TranslationFailed on a rejection, and its type says so", {
    given: drawText,
    run: (exercise, { first, text }) =>
      withTranslator((translator) => exercise.translate(translator, text)).pipe(
        withConditions({ [text]: { takes: first, outcome: "fails" } }),
      ),
    expect: (run, { first, text }) => [
      failsWith(run, "TranslationFailed", { text }),
      takes(run, first),
    ],
    types: expectTypes<[ErrorTagIs<typeof Exercise.translate, "TranslationFailed">]>(),
    misconceptions: [
      misconceptions.promiseForTry,
      misconceptions.throwInCatch,
      misconceptions.unnamedRejection,
      misconceptions.retriedInside,
    ],
  }),
  check("sends one request each time that it is run, and none before", {
    given: drawText,
    run: (exercise, { first, second, text }) =>
      withTranslator((translator) => {
        const made = exercise.translate(translator, text)
        return Effect.sleep(50).pipe(Effect.andThen(Effect.retry(made, { times: 1 })))
      }).pipe(withConditions({ [text]: [{ takes: first, outcome: "fails" }, { takes: second }] })),
    expect: (run, { first, second, text }) => [
      requestsAt(run, [50, 50 + first]),
      succeedsWith(run, `${text}, translated`),
      takes(run, 50 + first + second),
    ],
    misconceptions: [misconceptions.eagerPromise],
  }),
  check("ends the request at once when it is interrupted", {
    given: drawText,
    run: (exercise, { first, text }) =>
      withTranslator((translator) => exercise.translate(translator, text)).pipe(
        withConditions({ [text]: { takes: first } }),
        interruptAfter(100),
        goesOnFor("1 second"),
      ),
    expect: (run, { text }) => [interrupted(run), takes(run, 1100), interruptsCalls(run, [text])],
    misconceptions: [misconceptions.ignoredSignal, misconceptions.detachedRequests],
  }),
  check("leaves no request under way when it is interrupted at any step", {
    given: drawText,
    run: (exercise, { first, text }) =>
      withTranslator((translator) => exercise.translate(translator, text)).pipe(
        withConditions({ [text]: { takes: first } }),
      ),
    interruptAt: "everyOperation",
    expect: (run) => [endsAsInterrupted(run), goesOnUnheard(run)],
    misconceptions: [misconceptions.ignoredSignal, misconceptions.detachedRequests],
  }),
  check("sends a new request when it is run again after an interruption", {
    given: drawText,
    run: (exercise, { first, second, text }) =>
      withTranslator((translator) => {
        const made = exercise.translate(translator, text)
        return Effect.timeoutOption(made, 100).pipe(Effect.andThen(made))
      }).pipe(withConditions({ [text]: [{ takes: first }, { takes: second }] })),
    expect: (run, { second, text }) => [
      requestsAt(run, [0, 100]),
      succeedsWith(run, `${text}, translated`),
      takes(run, 100 + second),
    ],
    misconceptions: [misconceptions.oneSignalForAllRuns],
  }),
  check("ends only its own request when it runs twice at the same time", {
    given: drawText,
    run: (exercise, { first, second, text }) =>
      withTranslator((translator) => {
        const made = exercise.translate(translator, text)
        const both = [Effect.timeoutOption(made, 100), Effect.delay(made, 50)] as const
        return Effect.map(Effect.all(both, { concurrency: 2 }), ([, translated]) => translated)
      }).pipe(withConditions({ [text]: [{ takes: first }, { takes: second }] })),
    expect: (run, { second, text }) => [
      requestsAt(run, [0, 50]),
      succeedsWith(run, `${text}, translated`),
      takes(run, 50 + second),
    ],
  }),
  check("translates all texts at the same time", {
    given: drawManyTexts,
    run: (exercise, texts) => all(exercise, texts, "succeeds"),
    expect: (run, { texts, timed }) => [
      succeedsWith(
        run,
        texts.map((text) => `${text}, translated`),
      ),
      callsOnceEach(run, requests, texts),
      takes(run, Math.max(...timed.map((one) => one.takes))),
      atLeastInFlight(run, requests, texts.length),
    ],
    misconceptions: [misconceptions.noConcurrency, misconceptions.oneAfterAnother],
  }),
  check("translates a text that occurs twice in both places", {
    given: drawRepeated,
    run: (exercise, texts) => all(exercise, texts, "succeeds"),
    expect: (run, { texts, timed }) => [
      succeedsWith(
        run,
        texts.map((text) => `${text}, translated`),
      ),
      takes(run, Math.max(...timed.map((one) => one.takes))),
    ],
  }),
  check("ends the other requests when one fails", {
    given: drawTexts,
    run: (exercise, texts) => all(exercise, texts, "fails"),
    expect: (run, { breaks, others, soon }) => [
      takes(run, soon),
      interruptsCalls(run, others),
      failsWith(run, "TranslationFailed", { text: breaks }),
    ],
    types: expectTypes<[ErrorTagIs<typeof Exercise.translateAll, "TranslationFailed">]>(),
    misconceptions: [
      misconceptions.promiseAllInside,
      misconceptions.detachedRequests,
      misconceptions.joinsInOrder,
    ],
  }),
  check("leaves no request under way when its caller goes on", {
    given: drawTexts,
    run: (exercise, texts) => all(exercise, texts, "fails").pipe(goesOnFor("2 seconds")),
    expect: (run, { breaks }) => [
      failsWith(run, "TranslationFailed", { text: breaks }),
      nothingGoesOn(run),
    ],
    misconceptions: [misconceptions.forkChildInHelper],
  }),
  check("ends all requests when it is interrupted", {
    given: drawTexts,
    run: (exercise, texts) => all(exercise, texts, "succeeds").pipe(interruptAfter(50)),
    expect: (run, { texts }) => [interrupted(run), takes(run, 50), interruptsCalls(run, texts)],
    misconceptions: [misconceptions.ignoredSignal, misconceptions.detachedRequests],
  }),
  check("ends only a conversation's own requests when two run at once", {
    given: drawTexts,
    run: (exercise, { texts, timed }) =>
      withTranslator((translator) => {
        const made = exercise.translateAll(translator, texts)
        const both = [Effect.timeoutOption(made, 90), Effect.delay(made, 50)] as const
        return Effect.map(Effect.all(both, { concurrency: 2 }), ([, translated]) => translated)
      }).pipe(
        withConditions(Object.fromEntries(timed.map(({ text, takes }) => [text, { takes }]))),
      ),
    expect: (run, { texts, timed }) => [
      succeedsWith(
        run,
        texts.map((text) => `${text}, translated`),
      ),
      takes(run, 50 + Math.max(...timed.map((one) => one.takes))),
    ],
  }),
])
