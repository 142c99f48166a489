import type { Lane, LaneEnding, State } from "../layout/Lane.ts"
import type { Paint } from "../Paint.ts"

/** How a state looks: its sign (which says it alone), its word in the legend and its colour. */
export const states: Readonly<
  Record<State, { readonly sign: string; readonly word: string; readonly paint: keyof Paint }>
> = {
  calling: { sign: "█", word: "calls", paint: "code" },
  running: { sign: "▓", word: "runs", paint: "code" },
  ready: { sign: "·", word: "could run", paint: "dim" },
  sleeping: { sign: "░", word: "sleeps", paint: "dim" },
  waiting: { sign: "┈", word: "waits", paint: "dim" },
  outside: { sign: "≈", word: "waits outside", paint: "dim" },
  cleaning: { sign: "─", word: "cleans up", paint: "bad" },
  open: { sign: "─", word: "open", paint: "dim" },
}

/** What stands behind the last column of a lane. */
export const endings: Readonly<Record<LaneEnding, string>> = {
  success: "",
  failure: "✗",
  defect: "✗",
  interrupt: "╳",
  leaked: "→",
  stuck: "┈┈…",
  misused: "✗",
}

const badEndings: ReadonlySet<LaneEnding> = new Set([
  "failure",
  "defect",
  "leaked",
  "stuck",
  "misused",
])

/** The sign and the words at the end of a lane, and how they are painted. */
export const endOf = (
  lane: Lane,
): { readonly sign: string; readonly note: string; readonly paint: keyof Paint | undefined } => ({
  sign: lane.kind === "scope" && lane.ending !== "misused" ? "" : endings[lane.ending],
  note: lane.note,
  paint: badEndings.has(lane.ending) && lane.kind !== "scope" ? "bad" : "dim",
})
