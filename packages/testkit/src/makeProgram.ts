import { encodeValue } from "@fiberlings/core"
import { outsideOfFibers } from "@fiberlings/simulator"
import { Effect } from "effect"
import type { Check } from "./Check.ts"
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

/** The program that a check makes of the learner's module, or why there is none. */
export const makeProgram = (
  check: Check,
  module: Readonly<Record<string, unknown>>,
  given: unknown,
): Made => outsideOfFibers(() => make(check, module, given))

type Made = Effect.Effect<unknown, unknown> | { readonly problem: Evidence }

const make = (check: Check, module: Readonly<Record<string, unknown>>, given: unknown): Made => {
  const asked: Array<unknown> = []
  let program: unknown
  try {
    program = check.run(strict(module, asked), given as never)
  } catch (error) {
    if (error instanceof MissingExport) {
      const exports = Object.keys(module)
      return { problem: { _tag: "ExportMissing", name: error.name, exports } }
    }
    const unusable = asked.find((value) => !isUsable(value))
    return unusable === undefined
      ? { problem: { _tag: "Threw", error: encodeValue(error) } }
      : { problem: { _tag: "NotAnEffect", value: encodeValue(unusable) } }
  }
  return Effect.isEffect(program)
    ? (program as Effect.Effect<unknown, unknown>)
    : { problem: { _tag: "NotAnEffect", value: encodeValue(program) } }
}
