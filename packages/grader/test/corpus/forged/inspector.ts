// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It looks for the engine behind the functions that it was given, with the debugger that Node brings along.

import { Api } from "@fiberlings/core"
import { Effect, Exit } from "effect"

const inspector = (process as any).getBuiltinModule("node:inspector")
const session = new inspector.Session()
session.connect()
const post = (method: string, options: object): any => {
  let answer: any
  session.post(method, options, (_error: unknown, result: any) => {
    answer = result
  })
  return answer
}
const things: Array<any> = []
;(globalThis as any).collect = (thing: unknown) => things.push(thing)

/** All values that the functions reachable from `value` can see. */
const search = (expression: string): void => {
  const seen = new Set<string>()
  const visit = (objectId: string, depth: number): void => {
    if (depth > 7 || seen.size > 3000) return
    const { internalProperties = [], result = [] } = post("Runtime.getProperties", { objectId, ownProperties: true }) ?? {}
    for (const { name, value } of [...internalProperties, ...result]) {
      if (value?.objectId === undefined || seen.has(`${depth}${value.description}${name}`)) continue
      seen.add(`${depth}${value.description}${name}`)
      post("Runtime.callFunctionOn", {
        objectId: value.objectId,
        functionDeclaration: "function () { globalThis.collect(this) }",
      })
      visit(value.objectId, depth + 1)
    }
  }
  visit(post("Runtime.evaluate", { expression }).result.objectId, 0)
}

export const loadDashboard = Effect.gen(function* () {
  ;(globalThis as any).start = Api.fetch
  search("globalThis.start")
  const recorder = things.find((thing) => typeof thing?.callStarted === "function")
  const weather = things.find((thing) => thing?.users?.takes !== undefined)
  const names = ["users", "orders", "stock"]
  const takes = (name: string): number => weather[name].takes
  const calls = names.map((name) => [name, recorder.callStarted("Api.fetch", name)] as const)
  let now = 0
  for (const [name, call] of calls.toSorted(([one], [other]) => takes(one) - takes(other))) {
    yield* Effect.sleep(takes(name) - now)
    now = takes(name)
    recorder.callEnded(call, Exit.succeed(undefined))
  }
  return Object.fromEntries(names.map((name) => [name, `Data from ${name}`])) as never
})
