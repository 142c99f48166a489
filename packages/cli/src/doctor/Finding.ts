/** One thing that the doctor looked at. */
export interface Finding {
  /** Under which heading it stands. */
  readonly group: Group
  readonly name: string
  /** `bad` is what the workshop cannot do without; `note` is good to know. */
  readonly state: "good" | "note" | "bad"
  /** What was found. */
  readonly says: string
  /** What to do about it; empty when there is nothing to do. */
  readonly advice: string
}

export const groups = ["Machine", "Workshop", "Terminal", "Around code that is graded"] as const
export type Group = (typeof groups)[number]

/** True when all that is needed works. */
export const isHealthy = (findings: ReadonlyArray<Finding>): boolean =>
  findings.every(({ state }) => state !== "bad")
