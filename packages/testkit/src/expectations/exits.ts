import { encodeValue, type Run, showValue, type Value } from "@fiberlings/core"
import { Equal } from "effect"
import { type Expectation, expectation } from "../Expectation.ts"

/** The program succeeded with exactly this value (compared as data: tags, fields, order). */
export const succeedsWith = (run: Run, expected: unknown): Expectation => {
  const wanted = encodeValue(expected)
  const exit = exitOf(run)
  const holds = exit?._tag === "Success" && sameValue(exit.value, wanted)
  return expectation(holds, `Expected the result ${showValue(wanted)}. ${sawExit(run)}`)
}

/** The program succeeded with one of these values: where the order of its fibers decides which. */
export const succeedsWithOneOf = (run: Run, expected: ReadonlyArray<unknown>): Expectation => {
  const wanted = expected.map((value) => showValue(encodeValue(value))).join(" or ")
  const holds = expected.some((value) => succeedsWith(run, value).holds)
  return expectation(holds, `Expected the result ${wanted}. ${sawExit(run)}`)
}

/** The program succeeded, with whatever value. */
export const succeeds = (run: Run): Expectation =>
  expectation(exitOf(run)?._tag === "Success", `Expected a success. ${sawExit(run)}`)

/** The program failed with a typed error of this tag and, where given, these fields. */
export const failsWith = (
  run: Run,
  tag: string,
  fields: Readonly<Record<string, unknown>> = {},
): Expectation => {
  const exit = exitOf(run)
  const wanted = Object.entries(fields).map(([name, value]) => [name, encodeValue(value)] as const)
  const holds =
    exit?._tag === "Failure" &&
    exit.reasons.some(
      (reason) =>
        reason._tag === "Fail" &&
        tagOf(reason.error) === tag &&
        wanted.every(([name, value]) => {
          const seen = fieldOf(reason.error, name)
          return seen !== undefined && sameValue(seen, value)
        }),
    )
  const shown = wanted.map(([name, value]) => `${name}: ${showValue(value)}`).join(", ")
  const error = shown === "" ? tag : `${tag}(${shown})`
  return expectation(holds, `Expected the failure ${error}. ${sawExit(run)}`)
}

/** The program died of a defect. */
export const dies = (run: Run): Expectation =>
  expectation(hasReason(run, "Die"), `Expected a defect. ${sawExit(run)}`)

/** The program was interrupted. */
export const interrupted = (run: Run): Expectation =>
  expectation(hasReason(run, "Interrupt"), `Expected an interruption. ${sawExit(run)}`)

const exitOf = (run: Run) => (run.ending._tag === "Completed" ? run.ending.exit : undefined)

const hasReason = (run: Run, tag: "Fail" | "Die" | "Interrupt"): boolean => {
  const exit = exitOf(run)
  return exit?._tag === "Failure" && exit.reasons.some((reason) => reason._tag === tag)
}

/** The value that the program succeeded with; undefined when it did not. */
export const resultOf = (run: Run): Value | undefined => {
  const exit = exitOf(run)
  return exit?._tag === "Success" ? exit.value : undefined
}

/** Both are plain data, so equal structure is equality; the order of a record's fields does not count. */
export const sameValue = (a: Value, b: Value): boolean => Equal.equals(sorted(a), sorted(b))

const sorted = (value: Value): Value => {
  switch (value._tag) {
    case "Array":
    case "Set":
      return { ...value, items: value.items.map(sorted) }
    case "Map":
      return { ...value, entries: value.entries.map(([key, item]) => [sorted(key), sorted(item)]) }
    case "Record":
    case "Instance": {
      const fields = value.fields.map(([name, item]) => [name, sorted(item)] as const)
      return { ...value, fields: fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) }
    }
    default:
      return value
  }
}

const fieldOf = (value: Value, name: string): Value | undefined =>
  value._tag === "Record" || value._tag === "Instance"
    ? value.fields.find(([field]) => field === name)?.[1]
    : undefined

const tagOf = (error: Value): string | undefined => {
  const tag = fieldOf(error, "_tag")
  if (tag?._tag === "String") return tag.value
  return error._tag === "Instance" ? error.of : undefined
}

const sawExit = (run: Run): string => {
  const exit = exitOf(run)
  if (exit === undefined) return "The program did not end."
  if (exit._tag === "Success") return `Yours succeeded with ${showValue(exit.value)}.`
  const seen = exit.reasons.map((reason) => {
    switch (reason._tag) {
      case "Fail":
        return `failed with ${showValue(reason.error)}`
      case "Die":
        return `died of ${showValue(reason.defect)}`
      case "Interrupt":
        return "was interrupted"
    }
  })
  return `Yours ${seen.join(" and ")}.`
}
