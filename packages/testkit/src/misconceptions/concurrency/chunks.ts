import { type Call, calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A list cut into groups, each of which waits for the whole group before it. */
export const chunks: Misconception = {
  id: "chunks",
  title: "You cut the list into groups, and each group waited for the slowest of the one before.",
  explanation:
    "That keeps to the limit, and costs nothing where all calls take the same time. Here they do not: when the quicker one of a group has ended, its place stays empty until the slower one has ended too. Hand over the whole list with a number as `concurrency`: then each place is filled again as soon as it is free.",
  recognise: ({ run }) => {
    const some = calls(run)
    const begins = (at: number | undefined) => some.some((call) => call.start === at)
    /** A new group begins when all calls so far have ended: until then a place was empty. */
    const beginsAnew = (start: number) =>
      some.filter((call) => call.start === start).length > 1 &&
      some.some((call) => (call.end ?? start) < start && !begins(call.end)) &&
      some.every((call) => call.start >= start || (call.end ?? Number.POSITIVE_INFINITY) <= start)
    if (some.some((call) => beginsAnew(call.start))) return true
    const groups = [...new Set(some.map((call) => call.start))].map((start) =>
      some.filter((call) => call.start === start),
    )
    return (
      groups.length > 1 &&
      // The last group may hold fewer. Without groups, only one begins at a time after the start.
      groups.slice(0, -1).every((group) => group.length > 1) &&
      groups.every((group, index) => index === 0 || group[0]?.start === endOf(groups[index - 1]))
    )
  },
}

const endOf = (group: ReadonlyArray<Call> = []): number =>
  Math.max(...group.map((call) => call.end ?? Number.POSITIVE_INFINITY))
