/** The scenarios of the demo, in the order in which it shows them. */
export const scenarioIds = ["sequential-vs-concurrent", "tasks", "errors", "resources"] as const
export type ScenarioId = (typeof scenarioIds)[number]
