import { createHash } from "node:crypto"
import { decodeSchedule } from "@fiberlings/simulator"
import { Runtime, Schema } from "effect"

/** Names one run of one check of one text: enough to run exactly the same again, on any machine. */
export interface ReplayToken {
  /** The exercise's number, `5.1`. */
  readonly exercise: string
  /** Position of the check in its file, from 1, and of its scenario, from 0. */
  readonly check: number
  readonly scenario: number
  /** Before which operation it was interrupted from outside; null when it was not. */
  readonly interruptedAt: number | null
  /** As `decodeSchedule` reads it. */
  readonly schedule: string
  /** The seed that the check's inputs were drawn from. */
  readonly seed: string
  /** Of the text that ran, shortened: the token is of no use for another one. */
  readonly hash: string
}

/** What was given is no replay token. Exit code 2. */
export class ReplayTokenMalformed extends Schema.TaggedError<ReplayTokenMalformed>()(
  "ReplayTokenMalformed",
  { token: Schema.String },
) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `"${this.token}" is no replay token. One stands below the check that failed, like 5.1:2_1-4_k3f9ab_9c1e.`
  }
}

/** The file is not the one any more that the token was made for. Exit code 2. */
export class ReplayOutdated extends Schema.TaggedError<ReplayOutdated>()("ReplayOutdated", {
  token: Schema.String,
  exercise: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `${this.token} was made for another version of the file. Its run cannot be repeated with this one; for a new token: npx fiberlings run ${this.exercise}`
  }
}

/** A text, shortened to what tells it from its other versions. */
export const hashOf = (source: string): string =>
  createHash("sha256").update(source).digest("hex").slice(0, 6)

/** `5.1:2_1-4_k3f9ab_9c1e04`: exercise, check, schedule, seed, hash. */
export const encodeToken = (token: ReplayToken): string => {
  const scenario = token.scenario === 0 ? "" : `s${token.scenario}`
  const interrupted = token.interruptedAt === null ? "" : `i${token.interruptedAt}`
  const check = `${token.check}${scenario}${interrupted}`
  return `${token.exercise}:${check}_${token.schedule}_${token.seed}_${token.hash}`
}

const shape =
  /^(\d+\.\d+):(\d{1,4})(?:s(\d{1,4}))?(?:i(\d{1,6}))?_([0-9a-z.-]+)_([0-9a-z]+)_([0-9a-f]{6})$/

/** The token that `encodeToken` made this text of; undefined for any other text. */
export const decodeToken = (text: string): ReplayToken | undefined => {
  const match = shape.exec(text.trim())
  if (match === null) return undefined
  const [, exercise = "", check, scenario, interrupted, schedule = "", seed = "", hash = ""] = match
  if (decodeSchedule(schedule) === undefined) return undefined
  return {
    exercise,
    check: Number(check),
    scenario: Number(scenario ?? 0),
    interruptedAt: interrupted === undefined ? null : Number(interrupted),
    schedule,
    seed,
    hash,
  }
}
