import { Effect } from "effect"
import { FlagDoesNotApply, UnknownScenario } from "./DemoErrors.ts"
import { type DemoScenario, demoScenarios, type Variants } from "./demoScenarios.ts"

/** The flag of each variant, as one types it. */
const flags = { failFast: "--fail-fast", failingQuery: "--failing-query" } as const

/**
 * The scenarios to show: the one asked for by id or by number (`1`), or all of them. Fails with
 * `UnknownScenario`, and with `FlagDoesNotApply` when a variant is asked for that belongs to another
 * scenario than the chosen one.
 */
export const chooseScenarios = Effect.fnUntraced(function* (
  asked: string | undefined,
  variants: Variants,
): Effect.fn.Return<ReadonlyArray<DemoScenario>, UnknownScenario | FlagDoesNotApply> {
  if (asked === undefined) return demoScenarios
  const chosen = demoScenarios.find(({ id }, index) => asked === id || asked === String(index + 1))
  if (chosen === undefined) {
    return yield* new UnknownScenario({ asked, known: demoScenarios.map(({ id }) => id) })
  }
  for (const { id, variant } of demoScenarios) {
    if (variant !== undefined && variants[variant] && chosen.id !== id) {
      return yield* new FlagDoesNotApply({
        flag: flags[variant],
        scenario: chosen.id,
        belongsTo: id,
      })
    }
  }
  return [chosen]
})
