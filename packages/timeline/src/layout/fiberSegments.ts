import type { FiberHistory } from "./FiberHistory.ts"
import type { Segment } from "./Lane.ts"
import { overlay } from "./overlay.ts"

/** What a fiber does from its first moment to its last. `end`: where the run ends. */
export const fiberSegments = (
  history: FiberHistory,
  end: number,
  zeroTime: boolean,
): ReadonlyArray<Segment> => {
  const to = history.to ?? end
  const within = (one: { from: number; to: number | undefined }) => ({
    from: Math.min(Math.max(one.from, history.from), to),
    to: Math.min(one.to ?? to, to),
  })
  const calls = history.deeds.filter((deed) => deed.kind === "call")
  const cut = history.outcome === "interrupt" ? history.cutAt : undefined
  // Where time passes, a fiber that does nothing waits: being ready takes no time.
  const knowsMoments = zeroTime && history.slices.length > 0
  return overlay([
    { state: knowsMoments ? "ready" : "waiting", from: history.from, to },
    ...history.waits.map(
      (wait): Segment => ({
        state: wait.on === "external" ? "outside" : "waiting",
        ...within(wait),
      }),
    ),
    // Where time passes, computing takes none of it.
    ...(zeroTime ? history.slices : []).map(
      (slice): Segment => ({ state: "running", ...within(slice) }),
    ),
    ...history.sleeps
      .filter((sleep) => !sleep.insideCall)
      .map((sleep): Segment => ({ state: "sleeping", ...within(sleep) })),
    ...calls.map((call): Segment => ({ state: "calling", ...within(call) })),
    ...(cut === undefined || cut >= to || zeroTime
      ? []
      : [{ state: "cleaning", from: cut, to } as const]),
  ])
}
