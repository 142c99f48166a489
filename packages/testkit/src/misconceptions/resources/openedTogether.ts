import { calls, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Opening several things concurrently where one relies on the other. */
export const openedTogether: Misconception = {
  id: "openedTogether",
  title: "You opened them at the same time, so nobody knows which one comes first.",
  explanation:
    "That saves time where the things do not need each other. A scope releases in the reverse of the order in which they were there, and now the slowest one decides that order. Where one relies on another, open it only when the other is open: `yield*` after `yield*`, or `Effect.all` without `concurrency`.",
  recognise: ({ run }) => mostInFlight(calls(run, "Database.open")) > 1,
}
