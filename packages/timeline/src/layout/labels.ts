import type { Deed, FiberHistory } from "./FiberHistory.ts"
import { deedGroups, outerSpan } from "./deedGroups.ts"

type Histories = ReadonlyMap<number, FiberHistory>

/** `Api.fetch` is `fetch` to somebody who sees a row of them. */
const method = (service: string) => service.slice(service.lastIndexOf(".") + 1)

/**
 * Names of calls: what they are about (`users`), with the operation where different ones are about
 * the same (`open db`, `close db`).
 */
export const deedLabels = (histories: Histories): ((deed: Deed) => string) => {
  const services = new Map<string, Set<string>>()
  for (const history of histories.values()) {
    for (const deed of history.deeds) {
      const known = services.get(deed.label) ?? new Set()
      services.set(deed.label, known.add(deed.service))
    }
  }
  return (deed) => {
    if (deed.label === "") return method(deed.service)
    const isAmbiguous = (services.get(deed.label)?.size ?? 0) > 1 && deed.service !== ""
    return isAmbiguous ? `${method(deed.service)} ${deed.label}` : deed.label
  }
}

/**
 * Names of fibers: `main`, the span that it is (`Effect.fn("download")`), the call that is all it
 * does, else `fiber 3`. Where one span's name would stand for several fibers, its call comes along.
 */
export const fiberLabels = (
  histories: Histories,
  main: number,
  labelOf: (deed: Deed) => string,
): ReadonlyMap<number, string> => {
  const spans = new Map<string, number>()
  for (const history of histories.values()) {
    const name = outerSpan(history)?.label
    if (name !== undefined) spans.set(name, (spans.get(name) ?? 0) + 1)
  }
  const labelFor = (history: FiberHistory): string => {
    if (history.fiber === main) return "main"
    if (history.fiber === 0) return "outside"
    const groups = deedGroups(history)
    const only = groups.length === 1 ? labelOf(groups[0]!.deeds[0]!) : undefined
    const span = outerSpan(history)?.label
    if (span === undefined || span === "") return only || `fiber ${history.fiber}`
    const isShared = (spans.get(span) ?? 0) > 1
    return isShared && only !== undefined ? `${span} ${only}` : span
  }
  return new Map([...histories].map(([fiber, history]) => [fiber, labelFor(history)]))
}
