import { Console, Context, DateTime, Effect, Option } from "effect"

/** Tells what a program does while it does it: one line at a time, with the time in front. */
export interface EventLog {
  /**
   * Prints `[HH:MM:SS.mmm] line`. Line breaks around `line` become empty lines around the printed
   * one, and an empty line leaves only the time.
   */
  readonly log: (line: string) => Effect.Effect<void>
}

// From the machine's offset and not from the name of its zone: not every machine's zone has a name,
// and looking names up takes long enough to be seen in the times.
const clockTime = Effect.gen(function* () {
  const now = yield* DateTime.now
  const zone = yield* Effect.serviceOption(DateTime.CurrentTimeZone)
  const offset = Option.match(zone, {
    onNone: () => -60_000 * DateTime.toDateUtc(now).getTimezoneOffset(),
    onSome: (zone) => DateTime.zonedOffset(DateTime.setZone(now, zone)),
  })
  return DateTime.formatIso(DateTime.addDuration(now, offset)).slice(-"HH:MM:SS.mmmZ".length, -1)
})

// One print per line, empty lines included: nothing another fiber says can come in between.
const log = Effect.fnUntraced(function* (line: string) {
  const text = line.replace(/^\n+|\n+$/g, "")
  const before = /^\n*/.exec(line)?.[0] ?? ""
  const after = text === "" ? "" : (/\n*$/.exec(line)?.[0] ?? "")
  const time = yield* clockTime
  yield* Console.log(`${before}${`[${time}] ${text}`.trimEnd()}${after}`)
})

/**
 * Where the scenarios say what they do. By default on Effect's Console at the time of Effect's
 * Clock, in the `DateTime.CurrentTimeZone` if the program was given one and in the machine's own
 * zone otherwise. Put another one in its place to show the lines elsewhere.
 */
export const EventLog = Context.Reference<EventLog>("@fiberlings/core/services/EventLog", {
  defaultValue: () => ({ log }),
})
