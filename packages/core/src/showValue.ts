import type { Value } from "./Value.ts"

/** Prints a `Value` the way it would be written in source, shortened to about `limit` characters. */
export const showValue = (value: Value, limit = 200): string => {
  const shown = show(value)
  return shown.length > limit ? `${shown.slice(0, limit - 1)}…` : shown
}

const show = (value: Value): string => {
  switch (value._tag) {
    case "Undefined":
      return "undefined"
    case "Null":
      return "null"
    case "Boolean":
      return String(value.value)
    case "Number":
      return value.value
    case "BigInt":
      return `${value.value}n`
    case "String":
      return JSON.stringify(value.value)
    case "Date":
      return `Date(${value.value})`
    case "Array":
      return `[${value.items.map(show).join(", ")}]`
    case "Record":
      return value.fields.length === 0 ? "{}" : `{ ${showFields(value.fields)} }`
    case "Instance":
      return `${value.of}(${showFields(value.fields.filter(isOwn))})`
    case "Map":
      return `Map(${value.entries.map(([key, item]) => `${show(key)} => ${show(item)}`).join(", ")})`
    case "Set":
      return `Set(${value.items.map(show).join(", ")})`
    case "Opaque":
      return value.what
    case "Circular":
      return "(itself)"
    case "Truncated":
      return "…"
  }
}

const showFields = (fields: ReadonlyArray<readonly [string, Value]>): string =>
  fields.map(([name, value]) => `${name}: ${show(value)}`).join(", ")

/** Effect marks its own classes with fields such as `~effect/Cause/TimeoutError`: nothing to read. */
const isOwn = ([name]: readonly [string, Value]): boolean => !name.startsWith("~effect/")
