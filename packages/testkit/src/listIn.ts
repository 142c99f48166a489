import type { Run, Value } from "@fiberlings/core"
import { resultOf } from "./expectations/exits.ts"

/** The list that the program's result holds under this name; undefined when there is none. */
export const listIn = (run: Run, name: string): ReadonlyArray<Value> | undefined => {
  const result = resultOf(run)
  if (result?._tag !== "Record") return undefined
  const value = result.fields.find(([field]) => field === name)?.[1]
  return value?._tag === "Array" ? value.items : undefined
}

/** That list, if it holds nothing but this boolean. */
export const allAre = (run: Run, name: string, wanted: boolean): boolean => {
  const items = listIn(run, name) ?? []
  return items.length > 0 && items.every((item) => item._tag === "Boolean" && item.value === wanted)
}
