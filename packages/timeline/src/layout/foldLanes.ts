import type { Lane } from "./Lane.ts"
import { overlay } from "./overlay.ts"

/** A row of equal lanes that is longer than this becomes its first ones, "… 94 more" and its last. */
const longRow = 8
const firstOnes = 5

/** Lanes that are folded into another: their ids, with the id of the lane that stands for them. */
export interface FoldedLanes {
  readonly lanes: ReadonlyArray<Lane>
  readonly folded: ReadonlyMap<string, string>
}

const more = (lanes: ReadonlyArray<Lane>): Lane => {
  const [first] = lanes
  const notes = new Set(lanes.map(({ note }) => note))
  const bad = lanes.filter(({ ending }) => ending !== "success")
  return {
    id: `more-${first!.id}`,
    kind: "more",
    label: `… ${lanes.length} more`,
    parent: first!.parent,
    depth: first!.depth,
    from: lanes.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY),
    to: lanes.reduce((most, { to }) => Math.max(most, to), 0),
    segments: overlay(lanes.flatMap(({ segments }) => segments)),
    marks: [],
    ending: bad[0]?.ending ?? "success",
    note: notes.size === 1 ? first!.note : `${bad.length} of them did not end well`,
  }
}

const foldRows = (
  lanes: ReadonlyArray<Lane>,
  belongTogether: (one: Lane, other: Lane) => boolean,
  folded: Map<string, string>,
): ReadonlyArray<Lane> => {
  const parents = new Set(lanes.map(({ parent }) => parent))
  const rows: Array<Array<Lane>> = []
  for (const lane of lanes) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const isLeaf = !parents.has(lane.id)
    if (last !== undefined && isLeaf && !parents.has(last.id) && belongTogether(last, lane)) {
      row?.push(lane)
    } else rows.push([lane])
  }
  return rows.flatMap((row) => {
    if (row.length <= longRow) return row
    const hidden = row.slice(firstOnes, -1)
    const one = more(hidden)
    for (const lane of hidden) folded.set(lane.id, one.id)
    return [...row.slice(0, firstOnes), one, row.at(-1)!]
  })
}

/**
 * Folds long runs: lanes next to each other that do the same and end the same; if more than `most`
 * lanes are left, also those that end differently; and if that is not enough, all after the first.
 */
export const foldLanes = (all: ReadonlyArray<Lane>, most: number): FoldedLanes => {
  const folded = new Map<string, string>()
  const siblings = (one: Lane, other: Lane) =>
    one.kind === other.kind && one.parent === other.parent
  const equal = (one: Lane, other: Lane) =>
    siblings(one, other) && one.ending === other.ending && one.note === other.note
  let lanes = foldRows(all, equal, folded)
  if (lanes.length > most) {
    folded.clear()
    lanes = foldRows(all, siblings, folded)
  }
  if (lanes.length > most) {
    const kept = all.slice(0, most - 1)
    const one = { ...more(all.slice(most - 1)), parent: null, depth: 0 }
    folded.clear()
    for (const lane of all.slice(most - 1)) folded.set(lane.id, one.id)
    lanes = [...kept, one]
  }
  return { lanes, folded }
}
