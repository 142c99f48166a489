import { renderMarkdown } from "../../markdown.ts"
import type { Paint } from "../../paint.ts"
import { hintView } from "../../views/briefView.ts"
import { isCompact } from "../layout.ts"
import { lastTop } from "../scroll.ts"
import type { WatchState } from "../WatchState.ts"
import type { ExerciseContent } from "./ExerciseContent.ts"
import { statusView } from "./statusView.ts"
import { titleLines } from "./titleLines.ts"

/** One way to lay out the page: the fixed lines above, and how things stand. */
interface Layout {
  readonly above: ReadonlyArray<string>
  readonly status: ReadonlyArray<string>
}

/** The ways to lay it out, in each list the fullest first. */
interface Layouts {
  /** With the picture, below the brief or its first paragraph. */
  readonly withBrief: ReadonlyArray<Layout>
  /** With the picture, below the title. */
  readonly drawn: ReadonlyArray<Layout>
  /** With a line in the place of the picture, where there is one. */
  readonly undrawn: readonly [Layout, ...Array<Layout>]
  readonly hasPicture: boolean
}

/** The verdict with its picture; above it as much of the brief as has room, below it the hints. */
export const verdictContent = (
  state: WatchState,
  width: number,
  room: number,
  paint: Paint,
): ExerciseContent => {
  const hints = Array.from({ length: state.hints }, (_, index) => [
    "",
    ...hintView(state.exercise, index, width, paint),
  ])
  const { drawn, hasPicture, undrawn, withBrief } = layouts(state, width, paint)
  const all = hints.flat().length
  // Hints from before the save can be scrolled to: they do not take the picture's place.
  const needed = state.hintIsNewest ? all : 0
  const chosen =
    firstFitting(room, [
      [withBrief, all],
      [drawn, all],
      [drawn, needed],
      [drawn, needed - lessUrgent(state, width, paint)],
      [undrawn, all],
      [undrawn, needed],
    ]) ?? undrawn[0]
  const scrolling = [...chosen.status, ...hints.flat()]
  const left = Math.max(room - chosen.above.length, 1)
  // With no room for all, the newest is worth most: a hint just opened, otherwise the verdict.
  const newestHint = Math.max(scrolling.length - (hints.at(-1)?.length ?? 0), 0)
  return {
    above: chosen.above,
    scrolling,
    below: [],
    room: left,
    first: state.hintIsNewest ? Math.min(lastTop(scrolling.length, left), newestHint) : 0,
    leftOut: hasPicture && undrawn.includes(chosen),
  }
}

const layouts = (state: WatchState, width: number, paint: Paint): Layouts => {
  const compact = isCompact(state)
  const gap = compact ? [] : [""]
  const title = titleLines(state, width, paint).slice(0, compact ? 1 : undefined)
  const brief = renderMarkdown(state.exercise.brief, width, paint)
  const end = brief.indexOf("")
  const paragraph = end < 0 ? brief : brief.slice(0, end)
  const plain = statusView(state, width, paint, false)
  const drawn = state.picture ? statusView(state, width, paint, true) : plain
  const hasPicture = drawn.length > plain.length
  // A picture, and then an explanation, says more than the names of the checks that hold.
  const folded = hasPicture ? statusView(state, width, paint, true, true) : plain
  const instead = hasPicture ? ["", paint.dim(noRoom(drawn.length - plain.length - 1))] : []
  const bare = [...title, ...gap]
  return {
    withBrief: [
      { above: [...title, "", ...brief, ""], status: drawn },
      { above: [...title, "", ...paragraph, ""], status: drawn },
    ],
    drawn: [
      { above: bare, status: drawn },
      { above: bare, status: folded },
      { above: [...title.slice(0, 1), ...gap], status: folded },
    ],
    undrawn: [
      { above: bare, status: [...plain, ...instead] },
      { above: bare, status: [...statusView(state, width, paint, false, true), ...instead] },
    ],
    hasPicture,
  }
}

/** The first layout that leaves as many rows of `room` as stand beside its list. */
const firstFitting = (
  room: number,
  choices: ReadonlyArray<readonly [ReadonlyArray<Layout>, rows: number]>,
): Layout | undefined => {
  for (const [layouts, rows] of choices) {
    const found = layouts.find(({ above, status }) => above.length + status.length + rows <= room)
    if (found !== undefined) return found
  }
  return undefined
}

/** Where a mistake has its name, what is said of types, so many rows, can be scrolled to. */
const lessUrgent = (state: WatchState, width: number, paint: Paint): number => {
  const { graded, hintIsNewest } = state
  if (graded === undefined || hintIsNewest) return 0
  const { verdict } = graded
  if (verdict.checks.every(({ misconception }) => misconception === null)) return 0
  const withoutTypes = { ...state, graded: { ...graded, verdict: { ...verdict, diagnostics: [] } } }
  const [most, least] = [state, withoutTypes].map(
    (one) => statusView(one, width, paint, false).length,
  )
  return (most ?? 0) - (least ?? 0)
}

const noRoom = (lines: number): string =>
  `t: the picture of this run, ${lines} lines, for which there is no room here`
