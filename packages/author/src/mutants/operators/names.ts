import type { Operator } from "../Operator.ts"
import { memberOf } from "../Syntax.ts"

/** What is easily taken for something else, and what it is taken for. */
export const neighbours: Readonly<Record<string, ReadonlyArray<string>>> = {
  "Effect.forkChild": ["Effect.forkDetach"],
  "Effect.forkScoped": ["Effect.forkChild", "Effect.forkDetach"],
  "Effect.forkIn": ["Effect.forkDetach"],
  "Effect.race": ["Effect.raceFirst"],
  "Effect.raceFirst": ["Effect.race"],
  "Effect.raceAll": ["Effect.raceAllFirst"],
  "Effect.raceAllFirst": ["Effect.raceAll"],
  "Effect.all": ["Effect.raceAll"],
  "Effect.onExit": ["Effect.onError"],
  "Effect.onInterrupt": ["Effect.onError"],
  "Effect.onError": ["Effect.onInterrupt"],
  "Effect.catch": ["Effect.catchCause"],
  "Effect.catchCause": ["Effect.catch"],
  "Effect.catchDefect": ["Effect.catchCause"],
  "Effect.exit": ["Effect.result"],
  "Effect.result": ["Effect.exit"],
  "Effect.retry": ["Effect.repeat"],
  "Effect.repeat": ["Effect.retry"],
  "Effect.validate": ["Effect.forEach"],
  "Effect.tapError": ["Effect.tapCause", "Effect.tap"],
  "Effect.tryPromise": ["Effect.promise"],
  "Effect.try": ["Effect.sync"],
  "Effect.uninterruptible": ["Effect.interruptible"],
  "Effect.interruptible": ["Effect.uninterruptible"],
  "Fiber.join": ["Fiber.await", "Fiber.interrupt"],
  "Fiber.await": ["Fiber.join"],
  "Fiber.joinAll": ["Fiber.awaitAll", "Fiber.interruptAll"],
  "Fiber.interrupt": ["Fiber.join", "Fiber.await"],
  "FiberSet.awaitEmpty": ["FiberSet.join", "FiberSet.clear"],
  "FiberMap.awaitEmpty": ["FiberMap.join", "FiberMap.clear"],
  "Schedule.max": ["Schedule.min"],
  "Schedule.min": ["Schedule.max"],
  "Schedule.exponential": ["Schedule.spaced"],
  "Schedule.spaced": ["Schedule.fixed", "Schedule.exponential"],
  "Queue.offer": ["Queue.take"],
  "Queue.take": ["Queue.peek"],
  "Queue.bounded": ["Queue.dropping", "Queue.sliding"],
  "Cause.hasDies": ["Cause.hasFails"],
  "Cause.hasFails": ["Cause.hasDies"],
  "Exit.isSuccess": ["Exit.isFailure"],
  "Exit.isFailure": ["Exit.isSuccess"],
}

/** A function of Effect in whose place stands another one that resembles it. */
export const neighbour: Operator = {
  name: "another function",
  kind: "concurrency",
  edits: (node) => {
    const member = memberOf(node)
    if (member === undefined) return []
    const others = neighbours[`${member.module}.${member.name}`] ?? []
    return others.map((replacement) => ({ start: member.start, end: member.end, replacement }))
  },
}
