import * as effect from "effect"
import type { Operator } from "../Operator.ts"
import { memberOf } from "../Syntax.ts"

/** What is easily taken for something else, and what it is taken for. */
const neighbours: Readonly<Record<string, ReadonlyArray<string>>> = {
  "Effect.forkChild": ["Effect.forkDetach"],
  "Effect.forkScoped": ["Effect.forkChild", "Effect.forkDetach"],
  "Effect.forkIn": ["Effect.forkDetach"],
  "Effect.race": ["Effect.raceFirst"],
  "Effect.raceFirst": ["Effect.race"],
  "Effect.raceAll": ["Effect.raceAllFirst", "Effect.all"],
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
  "Effect.forEach": ["Effect.validate"],
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
  "Schedule.both": ["Schedule.either"],
  "Schedule.exponential": ["Schedule.spaced"],
  "Schedule.spaced": ["Schedule.fixed", "Schedule.exponential"],
  "Queue.offer": ["Queue.take"],
  "Cause.hasDies": ["Cause.hasFails"],
  "Cause.hasFails": ["Cause.hasDies"],
  "Exit.isSuccess": ["Exit.isFailure"],
  "Exit.isFailure": ["Exit.isSuccess"],
}

const modules: Readonly<Record<string, unknown>> = effect
const exists = (full: string): boolean => {
  const [module = "", name = ""] = full.split(".")
  const found = modules[module]
  return typeof found === "object" && found !== null && name in found
}

/** A function of Effect in whose place stands another one that resembles it. */
export const neighbour: Operator = {
  name: "another function",
  kind: "concurrency",
  edits: (node) => {
    const member = memberOf(node)
    if (member === undefined) return []
    return (neighbours[`${member.module}.${member.name}`] ?? [])
      .filter(exists)
      .map((replacement) => ({ start: member.start, end: member.end, replacement }))
  },
}
