import { Scenarios } from "@fiberlings/core"
import { Effect } from "effect"
import { performanceSummary } from "./performanceSummary.ts"
import { type ScenarioId, scenarioIds } from "./scenarioIds.ts"

/** Which variants of the scenarios were asked for. */
export interface Variants {
  readonly failFast: boolean
  readonly failingQuery: boolean
}

/** A scenario as `fiberlings demo` shows it. Its number is its place in the list. */
export interface DemoScenario {
  readonly id: ScenarioId
  readonly title: string
  /** The only variant it has, if it has one. */
  readonly variant?: keyof Variants
  /** Shows it; answers with the lines to print at the very end of the demo. */
  readonly show: (variants: Variants) => Effect.Effect<ReadonlyArray<string>>
}

const nothing: ReadonlyArray<string> = []

const scenarios: Record<ScenarioId, Omit<DemoScenario, "id">> = {
  "sequential-vs-concurrent": {
    title: "Sequential vs Concurrent Execution",
    show: () => Effect.map(Scenarios.sequentialVsConcurrent, performanceSummary),
  },
  tasks: {
    title: "Task Creation and Management",
    show: () => Effect.as(Scenarios.tasks, nothing),
  },
  errors: {
    title: "Error Handling",
    variant: "failFast",
    show: (variants) => Effect.as(Scenarios.errors(variants), nothing),
  },
  resources: {
    title: "Resource Management",
    variant: "failingQuery",
    show: (variants) => Effect.as(Scenarios.resources(variants), nothing),
  },
}

/** Every scenario of the demo, in the order in which it shows them. */
export const demoScenarios: ReadonlyArray<DemoScenario> = scenarioIds.map((id) => ({
  id,
  ...scenarios[id],
}))
