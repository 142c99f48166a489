import { deedGroups } from "./deedGroups.ts"
import { type Circumstances, deedsEnding, fiberEnding } from "./endings.ts"
import type { Deed, FiberHistory } from "./FiberHistory.ts"
import { fiberSegments } from "./fiberSegments.ts"
import type { Lane } from "./Lane.ts"

/** A lane whose depth is not known yet: it follows from its parent. */
export type LaneWithoutDepth = Omit<Lane, "depth">

/** The lane of a fiber that is shown, hanging under `parent`. */
export const fiberLane = (
  history: FiberHistory,
  label: string,
  parent: string | null,
  end: number,
  circumstances: Circumstances,
): LaneWithoutDepth => {
  const segments = fiberSegments(history, end, circumstances.zeroTime)
  const calls = history.deeds.filter(({ kind }) => kind === "call")
  return {
    id: `fiber-${history.fiber}`,
    kind: "fiber",
    label,
    parent,
    from: history.from,
    to: history.to ?? end,
    segments,
    marks: history.logs.map(({ at, text }) => ({ kind: "log", at, text })),
    ...fiberEnding(history, calls, segments, circumstances),
  }
}

/** A lane for each thing that the fiber called: once, or again and again. */
export const deedLanes = (
  history: FiberHistory,
  labelOf: (deed: Deed) => string,
  parent: string | null,
  end: number,
  circumstances: Circumstances,
): ReadonlyArray<LaneWithoutDepth> =>
  deedGroups(history).map(({ deeds }) => {
    const [first] = deeds
    const to = deeds.reduce((latest, deed) => Math.max(latest, deed.to ?? end), 0)
    return {
      id: `${first!.kind}-${first!.id}`,
      kind: first!.kind,
      label: labelOf(first!),
      parent,
      from: first!.from,
      to,
      segments: deeds.map((deed) => ({
        state: "calling",
        from: deed.from,
        to: Math.max(deed.to ?? end, deed.from),
      })),
      marks: [],
      ...deedsEnding(deeds, circumstances),
    }
  })
