import { encodeValue, type Run } from "@fiberlings/core"
import { Equal } from "effect"

/** The promise of a program that its run ends with this value. */
export const succeedsWith =
  (value: unknown) =>
  ({ ending }: Run): boolean =>
    ending._tag === "Completed" &&
    ending.exit._tag === "Success" &&
    Equal.equals(ending.exit.value, encodeValue(value))
