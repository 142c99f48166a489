import { Duration } from "effect"
import type { Message } from "../protocol.ts"

/** Why a submission was not, or could not be, heard to the end. */
export type Stop =
  | "finished"
  | "exited"
  | "time-limit"
  | "memory-limit"
  | "output-limit"
  | "protocol-violation"

/** All that is known of one exercise that was run in a learner's process. */
export interface Report {
  readonly stop: Stop
  readonly messages: ReadonlyArray<Message>
  /** What the submission printed, shortened. */
  readonly output: string
}

export interface Limits {
  /** Processor time that one exercise may use, once the workshop's own modules are loaded. */
  readonly time: Duration.Duration
  /** How many characters it may print before it is stopped. */
  readonly output: number
  /** JavaScript heap, in megabytes. */
  readonly heap: number
  /** Everything that the process can write to, in megabytes, where the platform can limit it. */
  readonly memory: number
}

export const defaultLimits: Limits = {
  time: Duration.seconds(5),
  output: 1_000_000,
  heap: 512,
  memory: 1024,
}
