import { Argument, Command, Flag } from "effect/cli"
import { scenarioIds } from "../demo/scenarioIds.ts"
import { onDemand } from "../onDemand.ts"

const scenario = Argument.String("scenario").pipe(
  Argument.withDescription(
    `Show only this one: ${scenarioIds.map((id, index) => `${id} (${index + 1})`).join(", ")}`,
  ),
  Argument.optional,
)
const virtual = Flag.Boolean("virtual").pipe(
  Flag.withDescription("Show it at once, under a virtual clock that starts at 00:00:00.000 UTC"),
  Flag.withDefault(false),
)
const failFast = Flag.Boolean("fail-fast").pipe(
  Flag.withDescription("In errors: let the first failure interrupt the operations that still run"),
  Flag.withDefault(false),
)
const failingQuery = Flag.Boolean("failing-query").pipe(
  Flag.withDescription("In resources: let the query fail; the connection is closed all the same"),
  Flag.withDefault(false),
)

/** `fiberlings demo`: the four scenarios of structured concurrency, live or in virtual time. */
export const demo = Command.make(
  "demo",
  { scenario, virtual, failFast, failingQuery },
  onDemand(async () => (await import("../handlers/demo.ts")).demo),
).pipe(
  Command.withDescription("See what structured concurrency does: four scenarios, with their times"),
  Command.withExamples([
    { command: "fiberlings demo", description: "All four, in real time (about 6 seconds)" },
    { command: "fiberlings demo tasks --virtual", description: "One of them, at once" },
    { command: "fiberlings demo 3 --fail-fast", description: "A failure interrupts its siblings" },
  ]),
)
