import { type Call, calls, type Run } from "@fiberlings/core"

/** The calls to an API whose subject says what they are for in its first word: `from Berlin`. */
const requests = (run: Run): ReadonlyArray<Call> =>
  calls(run).filter((call) => call.service.startsWith("Api.") && / /.test(call.subject))

const keyOf = (call: Call): string | undefined => call.subject.split(" ")[0]

/** The calls that were under way, or had been cut short, when a newer one for the same key began. */
export const outdated = (run: Run): ReadonlyArray<Call> =>
  requests(run).filter((older) =>
    requests(run).some(
      (newer) =>
        newer.startStep > older.startStep &&
        keyOf(newer) === keyOf(older) &&
        (older.end === undefined || newer.start <= older.end),
    ),
  )

/** The calls that were interrupted at the moment when one for another key began, and none for theirs. */
export const stoppedForOthers = (run: Run): ReadonlyArray<Call> =>
  requests(run).filter((older) => {
    const begun = requests(run).filter((newer) => newer !== older && newer.start === older.end)
    return (
      older.outcome === "interrupt" &&
      begun.some((newer) => keyOf(newer) !== keyOf(older)) &&
      !begun.some((newer) => keyOf(newer) === keyOf(older))
    )
  })
