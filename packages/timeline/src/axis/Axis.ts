/**
 * What runs from left to right: milliseconds of virtual time or, for a run in which no time passes,
 * the steps of the run (the positions of its events).
 */
export interface Axis {
  readonly unit: "milliseconds" | "steps"
  /** Where the run ends. It begins at 0. */
  readonly to: number
}
