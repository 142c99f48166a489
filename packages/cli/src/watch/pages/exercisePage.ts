import stringWidth from "string-width"
import { renderMarkdown } from "../../markdown.ts"
import type { Paint } from "../../paint.ts"
import { exerciseFile, hintView } from "../../views/briefView.ts"
import { isCompact } from "../layout.ts"
import { lastTop, window } from "../scroll.ts"
import type { WatchState } from "../WatchState.ts"
import { shortStatus, statusView, whatNext } from "./statusView.ts"

/** What stands on the exercise's page: fixed lines above and below, between them what scrolls. */
export interface ExerciseContent {
  readonly above: ReadonlyArray<string>
  readonly scrolling: ReadonlyArray<string>
  readonly below: ReadonlyArray<string>
  /** Rows for what scrolls. */
  readonly room: number
  /** The first line of it, until somebody scrolls. */
  readonly first: number
  /** True when the picture is wanted and there was no room for it. */
  readonly leftOut: boolean
}

/** The fixed lines above, and how things stand. */
interface Page {
  readonly above: ReadonlyArray<string>
  readonly status: ReadonlyArray<string>
}

/** The exercise's page in `room` rows. Pure. */
export const exercisePage = (
  state: WatchState,
  width: number,
  room: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const content = exerciseContent(state, width, room, paint)
  const top = state.page._tag === "Exercise" ? state.page.top : undefined
  return [
    ...content.above,
    ...window(content.scrolling, content.room, top ?? content.first, paint),
    ...content.below,
  ]
}

export const exerciseContent = (
  state: WatchState,
  width: number,
  room: number,
  paint: Paint,
): ExerciseContent =>
  state.focus === "brief"
    ? briefContent(state, width, room, paint)
    : verdictContent(state, width, room, paint)

const briefContent = (
  state: WatchState,
  width: number,
  room: number,
  paint: Paint,
): ExerciseContent => {
  const gap = isCompact(state) ? [] : [""]
  const above = [...titleLines(state, width, paint), ...gap]
  const status = briefStatus(state, width, paint)
  const below = status.length === 0 ? [] : [...gap, ...status]
  return {
    above,
    scrolling: renderMarkdown(state.exercise.brief, width, paint),
    below,
    room: Math.max(room - above.length - below.length, 1),
    first: 0,
    leftOut: false,
  }
}

const briefStatus = (state: WatchState, width: number, paint: Paint): ReadonlyArray<string> => {
  if (state.fault !== undefined || state.source === undefined) {
    return statusView(state, width, paint, false)
  }
  const short = shortStatus(state, paint)
  if (state.graded === undefined) return [short]
  const ifSettled =
    state.graded.verdict.status === "passed" ? whatNext(state) : "Edit the file and save it."
  const advice = state.typesPending ? "checking the types …" : ifSettled
  const line = `${short}  ${advice}`
  return stringWidth(line) <= width ? [line] : [short, advice]
}

const verdictContent = (
  state: WatchState,
  width: number,
  room: number,
  paint: Paint,
): ExerciseContent => {
  const { exercise } = state
  const gap = isCompact(state) ? [] : [""]
  const title = titleLines(state, width, paint).slice(0, isCompact(state) ? 1 : undefined)
  const brief = renderMarkdown(exercise.brief, width, paint)
  const end = brief.indexOf("")
  const paragraph = end < 0 ? brief : brief.slice(0, end)
  const hints = Array.from({ length: state.hints }, (_, index) => [
    "",
    ...hintView(exercise, index, width, paint),
  ]).flat()
  const plain = statusView(state, width, paint, false)
  const drawn = state.picture ? statusView(state, width, paint, true) : plain
  const hasPicture = drawn.length > plain.length
  const folded = hasPicture ? statusView(state, width, paint, true, true) : plain
  const instead = hasPicture ? ["", paint.dim(noRoom(drawn.length - plain.length - 1))] : []
  const bare = [...title, ...gap]
  const drawings = [
    { above: [...title, "", ...brief, ""], status: drawn },
    { above: [...title, "", ...paragraph, ""], status: drawn },
    { above: bare, status: drawn },
    // A picture, and then an explanation, says more than the names of the checks that hold.
    { above: bare, status: folded },
    { above: [...title.slice(0, 1), ...gap], status: folded },
  ]
  const without = { above: bare, status: [...plain, ...instead] }
  const shortest = {
    above: bare,
    status: [...statusView(state, width, paint, false, true), ...instead],
  }
  const fitting = (pages: ReadonlyArray<Page>, hints: ReadonlyArray<string>) =>
    pages.find(({ above, status }) => above.length + status.length + hints.length <= room)
  // Hints from before the save can be scrolled to: they do not take the picture's place.
  const needed = state.hintIsNewest ? hints : []
  const types = plain.length - statusView(withoutTypes(state), width, paint, false).length
  const { above, status } =
    fitting(drawings, hints) ??
    fitting(drawings.slice(2), needed) ??
    (types === 0
      ? undefined
      : drawings.slice(2).find((page) => page.above.length + page.status.length - types <= room)) ??
    fitting([without, shortest], hints) ??
    fitting([without, shortest], needed) ??
    without
  const scrolling = [...status, ...hints]
  const left = Math.max(room - above.length, 1)
  // With no room for all, the newest is worth most: a hint just opened, otherwise the verdict.
  const newest = lastTop(scrolling.length, left)
  const hint = scrolling.length - hintLines(state, width, paint)
  return {
    above,
    scrolling,
    below: [],
    room: left,
    first: state.hintIsNewest ? Math.min(newest, Math.max(hint - 1, 0)) : 0,
    leftOut: hasPicture && [without, shortest].some((page) => page.status === status),
  }
}

/** Where a mistake has its name, what is said of types can be scrolled to as well. */
const withoutTypes = (state: WatchState): WatchState => {
  const { graded, hintIsNewest } = state
  return graded === undefined ||
    hintIsNewest ||
    graded.verdict.checks.every(({ misconception }) => misconception === null)
    ? state
    : { ...state, graded: { ...graded, verdict: { ...graded.verdict, diagnostics: [] } } }
}

const noRoom = (lines: number): string =>
  `t: the picture of this run, ${lines} lines, for which there is no room here`

const hintLines = (state: WatchState, width: number, paint: Paint): number =>
  hintView(state.exercise, state.hints - 1, width, paint).length

/** The exercise's name and its file; on two lines where they have no room on one. */
const titleLines = (state: WatchState, width: number, paint: Paint): ReadonlyArray<string> => {
  const { exercise } = state
  const title = `${exercise.number} ${exercise.title}`
  const file = exerciseFile(exercise)
  if (stringWidth(title) + 2 + stringWidth(file) <= width) {
    return [`${paint.bold(title)}  ${paint.dim(file)}`]
  }
  const end = stringWidth(file) <= width ? file : `…${file.slice(-(width - 1))}`
  return [paint.bold(title), paint.dim(end)]
}
