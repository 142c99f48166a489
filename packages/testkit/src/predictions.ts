import { type Run, showValue, type Value } from "@fiberlings/core"
import { Console, Effect } from "effect"
import { type Expectation, expectation } from "./Expectation.ts"
import { resultOf } from "./expectations/exits.ts"
import type { Misconception } from "./Misconception.ts"

/** One line of what a program logs: seconds of virtual time since its start, and the message. */
export type LogLine = readonly [seconds: number, message: string]

/** What a program logs, from the first line to the last. */
export type Prediction = ReadonlyArray<LogLine>

/**
 * The program of a predict exercise, with what the learner foretells of it as its result. For a
 * check's `run`; the program is the check's own, so that only the prediction is the learner's.
 */
export const predicting = (
  program: Effect.Effect<unknown, unknown>,
  prediction: Prediction,
): Effect.Effect<Prediction> =>
  Effect.exit(program).pipe(Effect.provideService(Console.Console, silence), Effect.as(prediction))

/** What the program logs is the answer: it is noted in the trace, and not printed. */
const silence: Console.Console = new Proxy(globalThis.console, { get: () => () => {} })

/** What was logged in a run. */
export const logLines = (run: Run): Prediction =>
  run.trace.events.flatMap((event) =>
    event._tag === "Logged" ? [[event.at / 1000, event.message] as const] : [],
  )

/** The prediction that a run of `predicting` handed over; undefined when it is none. */
export const predictionOf = (run: Run): Prediction | undefined => {
  const value = resultOf(run)
  if (value?._tag !== "Array") return undefined
  const lines = value.items.map(lineOf)
  return lines.every((line) => line !== undefined) ? lines : undefined
}

const lineOf = (value: Value): LogLine | undefined => {
  if (value._tag !== "Array" || value.items.length !== 2) return undefined
  const [seconds, message] = value.items
  return seconds?._tag === "Number" && message?._tag === "String"
    ? [Number(seconds.value), message.value]
    : undefined
}

/** Whether this is what was foretold: for the misconceptions that foretell it. */
export const foretold = (run: Run, answer: Prediction): boolean => {
  const prediction = predictionOf(run)
  return (
    prediction?.length === answer.length &&
    prediction.every((line, index) => isSame(line, answer[index]))
  )
}

/** Where this message stands in the prediction, from 0; -1 when it was not foretold. */
export const placeOf = (run: Run, message: string): number =>
  (predictionOf(run) ?? []).findIndex(([, foretold]) => foretold === message)

/** The second for which this message was foretold; undefined when it was not. */
export const secondOf = (run: Run, message: string): number | undefined =>
  predictionOf(run)?.[placeOf(run, message)]?.[0]

/**
 * These misconceptions show in this line of the run, from 1, or after it. They are not asked about a
 * prediction that is wrong before it: what the learner reads is about the first wrong line.
 */
export const fromLine = (
  line: number,
  ...known: ReadonlyArray<Misconception>
): ReadonlyArray<Misconception> =>
  known.map((misconception) => ({
    ...misconception,
    recognise: (symptoms) => {
      const parting = partingOf(symptoms.run)
      return parting !== undefined && parting >= line - 1 && misconception.recognise(symptoms)
    },
  }))

/** The message foretold in the first wrong line; undefined when there is no such line. */
export const wrongMessage = (run: Run): string | undefined => {
  const parting = partingOf(run)
  return parting === undefined ? undefined : predictionOf(run)?.[parting]?.[1]
}

/** The first line, from 0, in which prediction and run differ. */
export const partingOf = (run: Run): number | undefined => {
  const prediction = predictionOf(run)
  return prediction === undefined ? undefined : firstDifference(prediction, logLines(run))
}

const firstDifference = (one: Prediction, other: Prediction): number | undefined => {
  const index = one.findIndex((line, at) => !isSame(line, other[at]))
  if (index !== -1) return index
  return one.length < other.length ? one.length : undefined
}

const isSame = (one: LogLine | undefined, other: LogLine | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1]

/** The prediction is what the run logged; the message shows both up to where they part. */
export const foretells = (run: Run): Expectation => {
  const prediction = predictionOf(run)
  if (prediction === undefined) {
    const value = resultOf(run)
    const seen = value === undefined ? "nothing" : showValue(value)
    return expectation(false, `Expected a list of lines like [0.5, "a message"]. Yours is ${seen}.`)
  }
  const logged = logLines(run)
  const parting = firstDifference(prediction, logged)
  if (parting === undefined) return expectation(true, "")
  const rows = Array.from({ length: parting + 1 }, (_, index) => {
    const mark = index === parting ? "✗" : "✓"
    return [mark, show(prediction[index]), show(logged[index])] as const
  })
  const wide = Math.max(...rows.map(([, mine]) => mine.length), "you wrote".length)
  return expectation(
    false,
    [
      `Line ${parting + 1} is where the run goes another way.`,
      "",
      `    ${"you wrote".padEnd(wide)}  the run`,
      ...rows.map(([mark, mine, theirs]) => `  ${mark} ${mine.padEnd(wide)}  ${theirs}`),
    ].join("\n"),
  )
}

const show = (line: LogLine | undefined): string =>
  line === undefined ? "(no line)" : `${line[0].toFixed(1)} s  ${line[1]}`
