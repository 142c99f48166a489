import { Console, Effect, Option } from "effect"
import { chooseScenarios } from "../demo/chooseScenarios.ts"
import { type DemoScenario, demoScenarios, type Variants } from "../demo/demoScenarios.ts"
import { inVirtualTime } from "../demo/inVirtualTime.ts"
import { whileRead } from "../demo/whileRead.ts"

const show = Effect.fnUntraced(function* (chosen: ReadonlyArray<DemoScenario>, variants: Variants) {
  const closing: Array<string> = []
  for (const [index, scenario] of chosen.entries()) {
    if (index > 0) yield* Console.log("")
    yield* Console.log(`${demoScenarios.indexOf(scenario) + 1}. ${scenario.title}\n`)
    closing.push(...(yield* scenario.show(variants)))
  }
  if (closing.length > 0) yield* Console.log(["", ...closing].join("\n"))
})

/** What `fiberlings demo` does. */
export const demo = Effect.fnUntraced(function* ({
  scenario,
  virtual,
  ...variants
}: Variants & {
  readonly scenario: Option.Option<string>
  readonly virtual: boolean
}) {
  const chosen = yield* chooseScenarios(Option.getOrUndefined(scenario), variants)
  const shown = show(chosen, variants)
  yield* whileRead(virtual ? inVirtualTime(shown) : shown)
})
