import { Console, Effect, Option } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { chooseScenarios } from "../demo/chooseScenarios.ts"
import { type DemoScenario, demoScenarios, type Variants } from "../demo/demoScenarios.ts"
import { inVirtualTime } from "../demo/inVirtualTime.ts"
import { whileRead } from "../demo/whileRead.ts"

const scenario = Argument.String("scenario").pipe(
  Argument.withDescription(
    `Show only this one: ${demoScenarios.map(({ id }, index) => `${id} (${index + 1})`).join(", ")}`,
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

const show = Effect.fnUntraced(function* (chosen: ReadonlyArray<DemoScenario>, variants: Variants) {
  const closing: Array<string> = []
  for (const [index, scenario] of chosen.entries()) {
    if (index > 0) yield* Console.log("")
    yield* Console.log(`${demoScenarios.indexOf(scenario) + 1}. ${scenario.title}\n`)
    closing.push(...(yield* scenario.show(variants)))
  }
  if (closing.length > 0) yield* Console.log(["", ...closing].join("\n"))
})

/** `fiberlings demo`: the four scenarios of structured concurrency, live or in virtual time. */
export const demo = Command.make(
  "demo",
  { scenario, virtual, failFast, failingQuery },
  Effect.fnUntraced(function* ({ scenario, virtual, ...variants }) {
    const chosen = yield* chooseScenarios(Option.getOrUndefined(scenario), variants)
    const shown = show(chosen, variants)
    yield* whileRead(virtual ? inVirtualTime(shown) : shown)
  }),
).pipe(
  Command.withDescription("See what structured concurrency does: four scenarios, with their times"),
  Command.withExamples([
    { command: "fiberlings demo", description: "All four, in real time (about 6 seconds)" },
    { command: "fiberlings demo tasks --virtual", description: "One of them, at once" },
    { command: "fiberlings demo 3 --fail-fast", description: "A failure interrupts its siblings" },
  ]),
)
