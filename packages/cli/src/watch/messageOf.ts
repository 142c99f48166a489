import { Cause } from "effect"

/** What went wrong, in the words of the error. */
export const messageOf = <E>(cause: Cause.Cause<E>): string => {
  const error = Cause.squash(cause)
  return error instanceof Error ? error.message : String(error)
}
