import type { Trace, TraceEvent } from "@fiberlings/core"
import type { Axis } from "../axis/Axis.ts"
import { deedGroups } from "./deedGroups.ts"
import type { Circumstances } from "./endings.ts"
import type { FiberHistory } from "./FiberHistory.ts"
import { deedLanes, fiberLane, type LaneWithoutDepth } from "./fiberLanes.ts"
import { fiberHistories } from "./fiberHistories.ts"
import { foldFibers } from "./foldFibers.ts"
import { foldLanes } from "./foldLanes.ts"
import { heldLanes } from "./heldLanes.ts"
import { deedLabels, fiberLabels } from "./labels.ts"
import { realInterrupter } from "./realInterrupter.ts"
import type { Edge, FiberEntry, Lane, Layout } from "./Lane.ts"

export interface LayoutOptions {
  /** Of more lanes than this, some are folded into one. Default: 32. */
  readonly lanes?: number
}

/**
 * Makes a trace ready to be drawn: who gets a lane, in which order, under whom, and what is on it.
 * Fibers that the learner did not make (the two of a time-out, those of `Effect.all`) are told by
 * the calls that they make. Any trace will do, also one that was cut off; it never throws.
 */
export const layout = (trace: Trace, options: LayoutOptions = {}): Layout => {
  const zeroTime = trace.events.every((event) => event.at === 0)
  const valueOf = (event: TraceEvent) => (zeroTime ? event.step : event.at)
  const axis: Axis = {
    unit: zeroTime ? "steps" : "milliseconds",
    to: trace.events.reduce((last, event) => Math.max(last, within(valueOf(event))), 0),
  }

  const place = (event: TraceEvent) => within(valueOf(event))

  const histories = fiberHistories(trace, place)
  const main = histories.has(1) ? 1 : (histories.keys().next().value ?? 1)
  const { shown, standIns, limits } = foldFibers(histories, main, zeroTime)
  const labelOf = deedLabels(histories)
  const labels = fiberLabels(histories, main, labelOf)
  const hidden = isMainHidden(histories, main, shown)
  // The world outside has no life of its own to be shown, when there are calls of it to be seen.
  const onlyCalls = (histories.get(0)?.deeds.length ?? 0) > 0
  const mainIsItsCall = isItsCall(histories.get(main), main, shown)

  const shownFor = (fiber: number): number | null =>
    shown.has(fiber) ? fiber : (standIns.get(fiber) ?? null)
  const laneOf = (fiber: number | null): string | null => {
    const other = fiber === null ? null : shownFor(fiber)
    const isHidden = other === null || (hidden && other === main) || (other === 0 && onlyCalls)
    return isHidden ? null : `fiber-${other}`
  }
  const circumstances: Circumstances = {
    mainEnded: histories.get(main)?.to !== undefined,
    zeroTime,
    nameOf: (fiber, self) => {
      const by = realInterrupter(histories, shownFor, fiber, self)
      return by === null || laneOf(by) === null ? undefined : labels.get(by)
    },
    limits,
  }

  const lanes = [...shown].flatMap(([fiber, above]): Array<LaneWithoutDepth> => {
    const history = histories.get(fiber)!
    const own = laneOf(fiber)
    const parent = laneOf(above)
    const groups = deedGroups(history)
    const isMain = fiber === main && !mainIsItsCall
    const deeds =
      groups.length > 1 || (groups.length > 0 && (isMain || fiber === 0))
        ? deedLanes(history, labelOf, own, axis.to, circumstances)
        : []
    if (own === null) return [...deeds]
    const only = groups[0]?.deeds[0]
    const label = mainIsItsCall && fiber === main && only ? labelOf(only) : labels.get(fiber)!
    return [fiberLane(history, label, parent, axis.to, circumstances), ...deeds]
  })
  const held = heldLanes(trace, place, axis.to, laneOf)
  const { lanes: drawn, folded } = foldLanes(inTree([...lanes, ...held]), options.lanes ?? 32)

  return {
    axis,
    lanes: drawn,
    edges: edgesOf(trace, place),
    fibers: [...histories.values()].map(({ fiber, parent }): FiberEntry => {
      const lane = laneOf(fiber)
      return { fiber, parent, label: labels.get(fiber)!, lane: folded.get(lane ?? "") ?? lane }
    }),
  }
}

/** A trace may come from a file that somebody wrote: nothing before the beginning, nor after 30,000 years. */
const within = (place: number) => Math.min(Math.max(place, 0), 1e15)

/** Lanes in the order of the tree, each under its parent, by when they begin, what is held last. */
const inTree = (lanes: ReadonlyArray<LaneWithoutDepth>): ReadonlyArray<Lane> => {
  const below = Map.groupBy(lanes, ({ parent }) => parent)
  const isHeld = ({ kind }: LaneWithoutDepth) => Number(kind === "scope" || kind === "resource")
  for (const siblings of below.values()) {
    siblings.sort((one, other) => isHeld(one) - isHeld(other) || one.from - other.from)
  }
  const ordered: Array<Lane> = []
  const open = (below.get(null) ?? []).toReversed().map((lane) => ({ ...lane, depth: 0 }))
  for (let lane = open.pop(); lane !== undefined; lane = open.pop()) {
    ordered.push(lane)
    const depth = lane.depth + 1
    const children = below.get(lane.id) ?? []
    for (const child of children.toReversed()) open.push({ ...child, depth })
  }
  return ordered
}

type Histories = ReadonlyMap<number, FiberHistory>
type Shown = ReadonlyMap<number, number | null>

/** The program makes one kind of call and starts nobody: the call is all there is to show. */
const isItsCall = (history: FiberHistory | undefined, main: number, shown: Shown): boolean =>
  history !== undefined &&
  deedGroups(history).length === 1 &&
  history.logs.length === 0 &&
  ![...shown.values()].includes(main)

/**
 * The program's own lane says nothing when all it does is its calls, one after another, or waiting
 * for fibers that each make one call, and it ends well, with or after them.
 */
const isMainHidden = (histories: Histories, main: number, shown: Shown): boolean => {
  const history = histories.get(main)
  if (history === undefined || isItsCall(history, main, shown)) return false
  if (history.outcome !== "success" || history.logs.length > 0) return false
  if (history.sleeps.some((sleep) => !sleep.insideCall)) return false
  const others = [...shown.keys()].filter((fiber) => fiber !== main)
  const deeds = deedGroups(history)
  if (others.length === 0) return deeds.length > 0
  const arePlain = others.every((fiber) => {
    const other = histories.get(fiber)!
    const endsInTime = other.to !== undefined && other.to <= (history.to ?? 0)
    return shown.get(fiber) === main && endsInTime && deedGroups(other).length === 1
  })
  return deeds.length === 0 && arePlain
}

const edgesOf = (trace: Trace, place: (event: TraceEvent) => number): ReadonlyArray<Edge> =>
  trace.events.flatMap((event): Array<Edge> => {
    if (event._tag === "FiberStarted" && event.parent !== null) {
      return [{ kind: "fork", from: event.parent, to: event.fiber, at: place(event) }]
    }
    if (event._tag === "FiberEnded" && event.by !== null) {
      return [{ kind: "interrupt", from: event.by, to: event.fiber, at: place(event) }]
    }
    return []
  })
