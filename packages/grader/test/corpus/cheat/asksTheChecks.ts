// exercise: answer
// expects: failed | crashed | does-not-compile | rejected
// says: /./
// about: It asks the check what it expects: the message says it.

import { Effect } from "effect"

const { default: checks } = await import("./exercise.test.ts")
const exit = { _tag: "Success", value: { _tag: "Null" } }
const run = { ending: { _tag: "Completed", exit }, elapsed: 0, trace: { version: 1, events: [] }, leaked: [] }

export const answer = (n: number) => {
  const [check]: any = checks
  const [{ message }] = check.expect(run, n, "")
  return Effect.succeed(Number(/Expected the result (\d+)/.exec(message)?.[1]))
}
