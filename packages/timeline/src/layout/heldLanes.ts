import type { Outcome, Trace, TraceEvent } from "@fiberlings/core"
import { clean } from "../text/clean.ts"
import type { LaneWithoutDepth } from "./fiberLanes.ts"
import type { LaneEnding, Mark } from "./Lane.ts"

const saw: Readonly<Record<Outcome, string>> = {
  success: "success",
  failure: "a failure",
  defect: "a defect",
  interrupt: "an interrupt",
}

interface Held {
  readonly id: number
  readonly fiber: number
  readonly name: string
  readonly from: number
  readonly closed: Array<number>
  readonly marks: Array<Mark>
  readonly added: Array<number>
  readonly ran: Array<number>
  closer: number | undefined
  outcome: Outcome | undefined
  misuse: string
}

const held = (id: number, fiber: number, name: string, from: number): Held => ({
  ...{ id, fiber, name, from, closer: undefined, outcome: undefined, misuse: "" },
  ...{ closed: [], marks: [], added: [], ran: [] },
})

/**
 * Lanes of what fibers hold: scopes that have something to clean up, and resources. `laneOf` is
 * the lane of the fiber that opened them.
 */
export const heldLanes = (
  trace: Trace,
  place: (event: TraceEvent) => number,
  end: number,
  laneOf: (fiber: number) => string | null,
): ReadonlyArray<LaneWithoutDepth> => {
  const scopes = new Map<number, Held>()
  const ended = new Set(
    trace.events.flatMap((event) => (event._tag === "FiberEnded" ? [event.fiber] : [])),
  )
  const resources = new Map<number, Held>()
  for (const event of trace.events) {
    const at = place(event)
    switch (event._tag) {
      case "ScopeOpened":
        scopes.set(event.scope, held(event.scope, event.fiber, "scope", at))
        break
      case "FinalizerAdded":
        scopes.get(event.scope)?.added.push(event.finalizer)
        break
      case "FinalizerRun": {
        const scope = scopes.get(event.scope)
        const number = (scope?.added.indexOf(event.finalizer) ?? -1) + 1
        if (scope === undefined || number === 0) break
        scope.ran.push(number)
        scope.marks.push({ kind: "finalizer", at, text: String(number) })
        scope.outcome ??= event.outcome
        break
      }
      case "ScopeClosed": {
        const scope = scopes.get(event.scope)
        if (scope === undefined) break
        scope.closed.push(at)
        scope.closer = event.fiber
        scope.outcome ??= event.outcome
        break
      }
      case "ResourceOpened":
        resources.set(event.resource, held(event.resource, event.fiber, clean(event.name), at))
        break
      case "ResourceUsed": {
        const resource = resources.get(event.resource)
        resource?.marks.push({ kind: "used", at, text: clean(event.operation) })
        if (resource !== undefined && resource.closed.length > 0) {
          resource.misuse = "used after it had been closed"
        }
        break
      }
      case "ResourceClosed": {
        const resource = resources.get(event.resource)
        resource?.closed.push(at)
        if (resource !== undefined && resource.closed.length > 1) resource.misuse ||= "closed twice"
        break
      }
      default:
        break
    }
  }
  const cleaning = [...scopes.values()].filter(({ added }) => added.length > 0)
  return [
    ...[...resources.values()].map((one) => resourceLane(one, end, laneOf(one.fiber))),
    ...cleaning.map((one) =>
      scopeLane(
        one,
        end,
        laneOf(one.fiber),
        cleaning.length > 1 ? `scope ${one.id}` : "scope",
        one.closer !== undefined && ended.has(one.closer),
      ),
    ),
  ]
}

const resourceLane = (one: Held, end: number, parent: string | null): LaneWithoutDepth => {
  const isOpen = one.closed.length === 0
  const note = one.misuse || (isOpen ? "never closed" : "")
  return laneOfHeld(
    one,
    "resource",
    one.name,
    end,
    parent,
    note,
    note === "" ? "success" : "misused",
  )
}

const scopeLane = (
  one: Held,
  end: number,
  parent: string | null,
  label: string,
  isDone: boolean,
): LaneWithoutDepth => {
  const missing = one.added.map((_, index) => index + 1).filter((n) => !one.ran.includes(n))
  // Closing runs all that is left. What has not run by its end was taken back before, as that of a
  // scope's own fiber is when the fiber ends.
  const forgotten = isDone ? [] : missing
  if (one.closed.length === 0 && forgotten.length > 0) {
    return laneOfHeld(one, "scope", label, end, parent, "never closed", "misused")
  }
  if (one.ran.length === 0 && forgotten.length === 0) {
    return laneOfHeld(one, "scope", label, end, parent, "", one.outcome ?? "success")
  }
  const ran = one.ran.length > 1 ? `clean-up ${one.ran.join(", ")}` : "cleaned up"
  const seen = one.outcome === undefined ? "" : `, saw ${saw[one.outcome]}`
  const note = forgotten.length > 0 ? `clean-up not run: ${forgotten.join(", ")}` : ran + seen
  return laneOfHeld(one, "scope", label, end, parent, note, one.outcome ?? "success")
}

const laneOfHeld = (
  one: Held,
  kind: "scope" | "resource",
  label: string,
  end: number,
  parent: string | null,
  note: string,
  ending: LaneEnding,
): LaneWithoutDepth => {
  const closed = one.closed.at(-1) ?? end
  const to = one.marks.reduce((latest, mark) => Math.max(latest, mark.at), closed)
  return {
    id: `${kind}-${one.id}`,
    ...{ kind, label, parent, from: one.from, to, marks: one.marks, note, ending },
    segments: [{ state: "open", from: one.from, to: Math.max(to, one.from) }],
  }
}
