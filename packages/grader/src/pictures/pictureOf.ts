import type { Run } from "@fiberlings/core"
import {
  type Check,
  type CheckedRun,
  type Judgement,
  repeatRun,
  scenariosOf,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import { encodeToken, type ReplayToken } from "../ReplayToken.ts"
import { withCallsOf } from "./withCallsOf.ts"

/** What can be shown of one check: the run that decided about it. */
export interface Picture {
  readonly check: string
  readonly passed: boolean
  readonly shown: CheckedRun
  /** A run of the reference solution with the same inputs, where it helps to see it beside. */
  readonly couldBe: Run | undefined
  /** Repeats the run, where it is not the ordinary one. */
  readonly token: string | undefined
}

/**
 * What there is to see of a judged check: the run that decided, beside one of the reference
 * `solution` where that helps. Nothing when there is no run.
 */
export const pictureOf = Effect.fnUntraced(function* <E>(
  check: Check,
  position: number,
  judgement: Judgement | undefined,
  submission: Pick<ReplayToken, "exercise" | "seed" | "hash">,
  solution: Effect.Effect<Readonly<Record<string, unknown>>, E>,
) {
  if (judgement?.shown === undefined) return []
  const { broken, result, shown } = judgement
  const { interruptedAt, schedule } = shown
  const scenario = Math.max(0, scenariosOf(check, submission.seed).indexOf(shown.scenario))
  const isOrdinary = schedule === "0" && interruptedAt === null
  const passed = result.status === "passed"
  const token = { ...submission, check: position + 1, scenario, interruptedAt, schedule }
  const reference =
    broken?.comparable === true
      ? yield* Effect.orElseSucceed(
          referenceRun(check, solution, submission.seed, scenario),
          () => undefined,
        )
      : undefined
  const one: Picture = {
    check: check.name,
    passed,
    shown,
    couldBe: reference === undefined ? undefined : withCallsOf(reference, shown.run),
    token: passed || isOrdinary ? undefined : encodeToken(token),
  }
  return [one]
})

const referenceRun = Effect.fnUntraced(function* <E>(
  check: Check,
  solution: Effect.Effect<Readonly<Record<string, unknown>>, E>,
  seed: string,
  scenario: number,
) {
  const circumstances = { scenario, interruptedAt: null, schedule: "0" }
  const evidence = yield* repeatRun(check, yield* solution, seed, circumstances)
  return evidence._tag === "Ran" ? evidence.runs[0]?.run : undefined
})
