import { Effect, Exit, Fiber, Option, Result } from "effect"
import type { Value } from "./Value.ts"

const maxDepth = 12
const maxItems = 1000
const maxText = 10_000

const text = (value: string) => (value.length > maxText ? `${value.slice(0, maxText)}…` : value)

/**
 * Turns any JavaScript value into a `Value`. Never throws and never runs code of the value beyond
 * its property getters: a getter that throws becomes `Opaque`. At most 12 levels deep and 1,000
 * items wide; the rest is `Truncated`.
 */
export const encodeValue = (input: unknown): Value => encode(input, [], 0)

type Path = ReadonlyArray<object>

const encode = (input: unknown, above: Path, depth: number): Value => {
  if (input === undefined) return { _tag: "Undefined" }
  switch (typeof input) {
    case "boolean":
      return { _tag: "Boolean", value: input }
    case "number":
      return { _tag: "Number", value: Object.is(input, -0) ? "-0" : String(input) }
    case "bigint":
      return { _tag: "BigInt", value: String(input) }
    case "string":
      return { _tag: "String", value: text(input) }
    case "symbol":
      return { _tag: "Opaque", what: text(String(input)) }
    case "function":
      return { _tag: "Opaque", what: `function ${text(input.name)}`.trim() }
  }
  if (input === null) return { _tag: "Null" }
  if (above.includes(input)) return { _tag: "Circular" }
  if (depth >= maxDepth) return { _tag: "Truncated" }
  try {
    return encodeObject(input, [...above, input], depth + 1)
  } catch {
    return { _tag: "Opaque", what: "an object that cannot be read" }
  }
}

const encodeObject = (input: object, above: Path, depth: number): Value => {
  const inner = (value: unknown) => encode(value, above, depth)
  const instance = (of: string, fields: ReadonlyArray<readonly [string, unknown]>): Value => ({
    _tag: "Instance",
    of,
    fields: fields.slice(0, maxItems).map(([name, value]) => [text(name), inner(value)] as const),
  })
  if (Option.isOption(input)) {
    return instance(input._tag, Option.isSome(input) ? [["value", input.value]] : [])
  }
  if (Result.isResult(input)) {
    return Result.isSuccess(input)
      ? instance("Result.Success", [["success", input.success]])
      : instance("Result.Failure", [["failure", input.failure]])
  }
  if (Exit.isExit(input)) {
    return Exit.isSuccess(input)
      ? instance("Exit.Success", [["value", input.value]])
      : instance("Exit.Failure", [["reasons", input.cause.reasons.map(reasonFields)]])
  }
  if (Fiber.isFiber(input)) return { _tag: "Opaque", what: "a Fiber that was not joined" }
  if (Effect.isEffect(input) && !(input instanceof Error))
    return { _tag: "Opaque", what: "an Effect that did not run" }
  if (input instanceof Promise) return { _tag: "Opaque", what: "a Promise" }
  if (input instanceof Date) {
    return { _tag: "Date", value: Number.isNaN(input.getTime()) ? "invalid" : input.toISOString() }
  }
  if (Array.isArray(input)) return { _tag: "Array", items: input.slice(0, maxItems).map(inner) }
  if (input instanceof Set) return { _tag: "Set", items: [...input].slice(0, maxItems).map(inner) }
  if (input instanceof Map) {
    const entries = [...input].slice(0, maxItems)
    return {
      _tag: "Map",
      entries: entries.map(([key, value]) => [inner(key), inner(value)] as const),
    }
  }
  if (input instanceof Error) return instance(errorName(input), errorFields(input))
  const name = className(input)
  if (name !== undefined) return instance(name, Object.entries(input))
  const fields = Object.entries(input).slice(0, maxItems)
  return {
    _tag: "Record",
    fields: fields.map(([key, value]) => [text(key), inner(value)] as const),
  }
}

const reasonFields = (reason: {
  readonly _tag: string
  readonly error?: unknown
  readonly defect?: unknown
}) =>
  reason._tag === "Fail"
    ? { _tag: "Fail", error: reason.error }
    : reason._tag === "Die"
      ? { _tag: "Die", defect: reason.defect }
      : { _tag: "Interrupt" }

const className = (input: object): string | undefined => {
  const prototype = Object.getPrototypeOf(input)
  if (prototype === null || prototype === Object.prototype) return undefined
  const name: unknown = prototype.constructor?.name
  return typeof name === "string" && name !== "" && name !== "Object" ? text(name) : undefined
}

const errorName = (error: Error): string =>
  "_tag" in error && typeof error._tag === "string" ? text(error._tag) : text(error.name)

/** Stack traces name files of the machine that ran them and differ from run to run: they stay out. */
const errorFields = (error: Error): ReadonlyArray<readonly [string, unknown]> => {
  const own = Object.entries(error).filter(
    ([name]) => name !== "_tag" && name !== "name" && name !== "stack" && name !== "message",
  )
  return error.message === "" ? own : [["message", error.message], ...own]
}
