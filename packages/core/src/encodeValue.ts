import { Cause, Effect, Exit, Fiber, Option, Result } from "effect"
import type { Value } from "./Value.ts"

const maxDepth = 12
const maxItems = 1000
const maxText = 10_000
const maxValues = 20_000

/**
 * Turns any JavaScript value into a `Value`. Never throws, and runs no code of the value beyond its
 * property getters: what throws while it is read becomes `Opaque`. At most 12 levels deep, 1,000
 * items wide and 20,000 values in all; the rest is `Truncated`.
 */
export const encodeValue = (input: unknown): Value => new Encoder().encode(input, [])

type Above = ReadonlyArray<object>
type Entries = ReadonlyArray<readonly [string, unknown]>

const text = (value: string) => (value.length > maxText ? `${value.slice(0, maxText)}…` : value)
const opaque = (what: string): Value => ({ _tag: "Opaque", what })

class Encoder {
  #left = maxValues

  /** `above` holds the objects that this value is inside of, to tell a cycle. */
  encode(input: unknown, above: Above): Value {
    if (this.#left-- <= 0) return { _tag: "Truncated" }
    try {
      return this.#any(input, above)
    } catch {
      return opaque(typeof input === "function" ? "function" : "an object that cannot be read")
    }
  }

  #any(input: unknown, above: Above): Value {
    if (input === undefined) return { _tag: "Undefined" }
    if (input === null) return { _tag: "Null" }
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
        return opaque(text(String(input)))
      case "function":
        return opaque(`function ${text(input.name)}`.trim())
    }
    if (above.includes(input)) return { _tag: "Circular" }
    if (above.length >= maxDepth) return { _tag: "Truncated" }
    const inside = [...above, input]
    return this.#ofEffect(input, inside) ?? this.#ofLanguage(input, inside)
  }

  /** What Effect itself knows: values with a meaning beyond their fields. */
  #ofEffect(input: object, above: Above): Value | undefined {
    if (Option.isOption(input)) {
      return this.#instance(input._tag, Option.isSome(input) ? [["value", input.value]] : [], above)
    }
    if (Result.isResult(input)) {
      return Result.isSuccess(input)
        ? this.#instance("Result.Success", [["success", input.success]], above)
        : this.#instance("Result.Failure", [["failure", input.failure]], above)
    }
    if (Exit.isExit(input)) {
      return Exit.isSuccess(input)
        ? this.#instance("Exit.Success", [["value", input.value]], above)
        : this.#instance("Exit.Failure", [["reasons", reasons(input.cause)]], above)
    }
    if (Cause.isCause(input)) return this.#instance("Cause", [["reasons", reasons(input)]], above)
    if (Fiber.isFiber(input)) return opaque("a Fiber that was not joined")
    // An error of Effect can be yielded, so it is an Effect too; as a value it is an error.
    if (Effect.isEffect(input) && !(input instanceof Error)) {
      return opaque("an Effect that did not run")
    }
    return undefined
  }

  #ofLanguage(input: object, above: Above): Value {
    if (input instanceof Promise) return opaque("a Promise")
    if (Object.prototype.toString.call(input) === "[object Generator]") return opaque("a generator")
    if (input instanceof RegExp || input instanceof URL) return opaque(text(String(input)))
    if (input instanceof Date) {
      const valid = !Number.isNaN(input.getTime())
      return { _tag: "Date", value: valid ? input.toISOString() : "invalid" }
    }
    // From an iterator: a hole in the array is an undefined item, where `map` would leave the hole.
    if (Array.isArray(input)) return { _tag: "Array", items: this.#items(input.values(), above) }
    if (input instanceof Set) return { _tag: "Set", items: this.#items(input.values(), above) }
    if (input instanceof Map) {
      const entries = [...input].slice(0, maxItems)
      return {
        _tag: "Map",
        entries: entries.map(([key, value]) => [
          this.encode(key, above),
          this.encode(value, above),
        ]),
      }
    }
    if (input instanceof Error) return this.#instance(errorName(input), errorFields(input), above)
    const name = className(input)
    return name === undefined
      ? { _tag: "Record", fields: this.#fields(Object.entries(input), above) }
      : this.#instance(name, Object.entries(input), above)
  }

  #instance(of: string, entries: Entries, above: Above): Value {
    return { _tag: "Instance", of, fields: this.#fields(entries, above) }
  }

  #fields(entries: Entries, above: Above): ReadonlyArray<readonly [string, Value]> {
    return entries
      .slice(0, maxItems)
      .map(([name, value]) => [text(name), this.encode(value, above)] as const)
  }

  #items(values: Iterable<unknown>, above: Above): ReadonlyArray<Value> {
    const items: Array<Value> = []
    for (const value of values) {
      if (items.length >= maxItems) break
      items.push(this.encode(value, above))
    }
    return items
  }
}

const reasons = (cause: Cause.Cause<unknown>): ReadonlyArray<unknown> =>
  cause.reasons.map((reason) => {
    switch (reason._tag) {
      case "Fail":
        return { _tag: "Fail", error: reason.error }
      case "Die":
        return { _tag: "Die", defect: reason.defect }
      case "Interrupt":
        return { _tag: "Interrupt" }
    }
  })

const className = (input: object): string | undefined => {
  const prototype = Object.getPrototypeOf(input)
  if (prototype === null || prototype === Object.prototype) return undefined
  const name: unknown = prototype.constructor?.name
  return typeof name === "string" && name !== "" && name !== "Object" ? text(name) : undefined
}

const tagOf = (error: Error): string | undefined =>
  "_tag" in error && typeof error._tag === "string" ? error._tag : undefined

const errorName = (error: Error): string => text(tagOf(error) ?? error.name)

/**
 * The fields of an error, its message first. Stack traces name files of the machine that ran them
 * and differ from run to run: they stay out. `name` is a field where a tagged error has one of its
 * own (`RequestFailed({ name })`), and what an error is called everywhere else.
 */
const errorFields = (error: Error): Entries => {
  const tag = tagOf(error)
  const apart = new Set(["_tag", "stack", "message", "cause"])
  if (tag === undefined || error.name === tag) apart.add("name")
  return [
    ...(error.message === "" ? [] : [["message", error.message] as const]),
    ...Object.entries(error).filter(([name]) => !apart.has(name)),
    ...(error.cause === undefined ? [] : [["cause", error.cause] as const]),
    ...(error instanceof AggregateError ? [["errors", error.errors] as const] : []),
  ]
}
