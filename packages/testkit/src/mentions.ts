import { showValue, type Value } from "@fiberlings/core"

/** Whether the value, as it is printed, contains this word: `Data from users` mentions `users`. */
export const mentions = (value: Value, word: string): boolean => {
  const literal = word.replace(/[^\w\s]/g, "\\$&")
  return new RegExp(`(?<!\\w)${literal}(?!\\w)`).test(showValue(value))
}
