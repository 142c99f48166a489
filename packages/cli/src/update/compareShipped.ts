import type { ShippedExercise } from "./ShippedExercise.ts"

/** What can be different about an exercise that is there before and after. */
export type Part = "starter" | "brief" | "checks"

export interface Pair {
  readonly before: ShippedExercise
  readonly after: ShippedExercise
  /** What changed in it; empty: at most its place. */
  readonly changed: ReadonlyArray<Part>
}

export interface Differences {
  /** Every exercise that is there before and after. */
  readonly kept: ReadonlyArray<Pair>
  readonly added: ReadonlyArray<ShippedExercise>
  readonly removed: ReadonlyArray<ShippedExercise>
}

/** What became of the exercises: by their ids, and by those that they had formerly. */
export const compareShipped = (
  before: ReadonlyArray<ShippedExercise>,
  after: ReadonlyArray<ShippedExercise>,
): Differences => {
  const successor = (old: ShippedExercise) =>
    after.find(({ id }) => id === old.id) ?? after.find(({ formerly }) => formerly.includes(old.id))
  const kept = before.flatMap((old) => {
    const now = successor(old)
    return now === undefined ? [] : [{ before: old, after: now, changed: changedParts(old, now) }]
  })
  return {
    kept,
    added: after.filter((one) => !kept.some((pair) => pair.after === one)),
    removed: before.filter((one) => !kept.some((pair) => pair.before === one)),
  }
}

const changedParts = (before: ShippedExercise, after: ShippedExercise): ReadonlyArray<Part> =>
  (["starter", "brief", "checks"] as const).filter((part) => before[part] !== after[part])

/** True when an exercise has another place or another name than before. */
export const hasMoved = ({ after, before }: Pair): boolean => before.folder !== after.folder
