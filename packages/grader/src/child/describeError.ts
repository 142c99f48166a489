import { encodeValue, showValue } from "@fiberlings/core"

/** What was thrown and, where it can be told, on which line of the exercise. */
export const describeError = (error: unknown, exercise: string): string => {
  if (!(error instanceof Error)) return showValue(encodeValue(error))
  const place = lineOf(String(error.stack ?? ""), exercise)
  const what = `${error.name}: ${error.message}`.trim()
  return place === undefined ? what : `${what}\n  at exercise.ts, line ${place}`
}

const lineOf = (stack: string, exercise: string): string | undefined => {
  const at = stack.indexOf(`${exercise}:`)
  if (at < 0) return undefined
  return /^\d+/.exec(stack.slice(at + exercise.length + 1))?.[0]
}

/** Whether loading failed because the text is no program, rather than because the program failed. */
export const isCompileError = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  (error instanceof Error &&
    "code" in error &&
    (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "ERR_INVALID_TYPESCRIPT_SYNTAX"))
