import { encodeValue } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { Effect } from "effect"
import type { Check } from "./Check.ts"
import { drawFrom } from "./Draw.ts"
import type { Evidence } from "./Evidence.ts"

class MissingExport {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A module that says which export is missing instead of answering `undefined`. What a check asks
 * for is noted in `asked`.
 */
const strict = (module: Readonly<Record<string, unknown>>, asked: Array<unknown>): never =>
  new Proxy(module, {
    get: (target, name) => {
      if (typeof name === "string" && !(name in target)) throw new MissingExport(name)
      const value = Reflect.get(target, name)
      asked.push(value)
      return value
    },
  }) as never

const isUsable = (value: unknown): boolean => Effect.isEffect(value) || typeof value === "function"

/** The seed of one check's inputs: every check draws for itself. */
export const seedOf = (check: Check, seed: string): string => `${seed}/${check.name}`

/**
 * The first half of a check: runs the learner's program in the simulator and reports what happened.
 * Belongs into the process of the learner's code.
 */
export const gatherEvidence = (
  check: Check,
  module: Readonly<Record<string, unknown>>,
  seed: string,
): Effect.Effect<Evidence> =>
  Effect.suspend((): Effect.Effect<Evidence> => {
    const given = check.given(drawFrom(seedOf(check, seed)))
    const asked: Array<unknown> = []
    let program: unknown
    try {
      program = check.run(strict(module, asked), given as never)
    } catch (error) {
      if (error instanceof MissingExport) {
        const exports = Object.keys(module)
        return Effect.succeed({ _tag: "ExportMissing", name: error.name, exports })
      }
      const unusable = asked.find((value) => !isUsable(value))
      return Effect.succeed(
        unusable === undefined
          ? { _tag: "Threw", error: encodeValue(error) }
          : { _tag: "NotAnEffect", value: encodeValue(unusable) },
      )
    }
    if (!Effect.isEffect(program)) {
      return Effect.succeed({ _tag: "NotAnEffect", value: encodeValue(program) })
    }
    const effect = program as Effect.Effect<unknown, unknown>
    return Effect.map(simulate(effect, { seed: seedOf(check, seed) }), ({ run }) => ({
      _tag: "Ran",
      run,
    }))
  })
