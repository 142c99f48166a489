import { encodeValue, type Run, showValue, type Value } from "@fiberlings/core"
import { type Expectation, expectation } from "../Expectation.ts"
import { resultOf, sameValue, succeeds } from "./exits.ts"

/**
 * The program succeeded with a list of exactly these items, in this order. Names the first item that
 * differs, where `succeedsWith` would print both lists. A field that is undefined counts as absent.
 */
export const succeedsWithItems = (run: Run, expected: ReadonlyArray<unknown>): Expectation => {
  const result = resultOf(run)
  if (result === undefined) return succeeds(run)
  const wanted = expected.map(encodeValue)
  const wholeList = `Expected a list of ${wanted.length} items. Yours`
  if (result._tag !== "Array") return expectation(false, `${wholeList} is ${showValue(result)}.`)
  const seen = result.items
  if (seen.length !== wanted.length) {
    return expectation(false, `${wholeList} has ${seen.length}: ${showValue(result)}.`)
  }
  const differs = (item: Value, index: number) => {
    const other = seen[index]
    return other === undefined || !sameValue(withoutUndefined(item), withoutUndefined(other))
  }
  const at = wanted.findIndex(differs)
  const [item, other] = [wanted[at], seen[at]].map((value) => (value ? showValue(value) : ""))
  return expectation(
    at === -1,
    `Expected item ${at + 1} of ${wanted.length} to be ${item}. Yours is ${other}.`,
  )
}

const withoutUndefined = (value: Value): Value =>
  value._tag === "Record"
    ? { ...value, fields: value.fields.filter(([, field]) => field._tag !== "Undefined") }
    : value
