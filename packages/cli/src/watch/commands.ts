import { exerciseContent } from "./pages/exercisePage.ts"
import { isAllowed, show } from "./pages/show.ts"
import { roomOf, widthOf } from "./layout.ts"
import { scrolled } from "./scroll.ts"
import { goTo, type Next, stay } from "./WatchEvent.ts"
import type { QuestionName, WatchState } from "./WatchState.ts"
import { noColours } from "../paint.ts"

/** What a key does on the page of the exercise, and on any other page that leaves it alone. */
export const command = (state: WatchState, key: string): Next => {
  const act = Object.hasOwn(commands, key.toLowerCase()) ? commands[key.toLowerCase()] : undefined
  if (act === undefined) return scroll(state, key)
  const isHere = state.page._tag === "Exercise"
  return act(isHere ? state : { ...state, page: { _tag: "Exercise", top: undefined } }, isHere)
}

/** Whether the key does something else than scrolling on the exercise's page. */
export const isCommand = (key: string): boolean => Object.hasOwn(commands, key.toLowerCase())

/** What a key does; `isHere`: it was pressed on the exercise's own page. */
type Command = (state: WatchState, isHere: boolean) => Next

const focus = (state: WatchState, on: WatchState["focus"]): WatchState => ({
  ...state,
  focus: on,
  page: { _tag: "Exercise", top: undefined },
})

const step = (state: WatchState, by: number, none: string): Next => {
  const here = state.exercises.findIndex((exercise) => exercise.id === state.exercise.id)
  const exercise = state.exercises[here + by]
  return exercise === undefined ? stay({ ...state, notice: none }) : goTo(state, exercise)
}

const hint: Command = (state) => {
  const { hints, number } = state.exercise
  if (state.hints < hints.length) {
    const more = { ...focus(state, "verdict"), hints: state.hints + 1, hintIsNewest: true }
    return { state: more, requests: ["remember"] }
  }
  const all = hints.length === 0 ? "This exercise has no hints." : "All hints are open."
  return stay({
    ...focus(state, "verdict"),
    hintIsNewest: true,
    notice: `${all} The solution: s, or npx fiberlings solution ${number}`,
  })
}

/** On and off; alone in the window where there was no room for it. */
const timeline: Command = (state, isHere) => {
  if (state.graded !== undefined && state.graded.pictures.length === 0) {
    return stay({ ...state, notice: "There is no picture: nothing of it has run." })
  }
  const shown = focus(state, "verdict")
  if (!isHere || !state.picture || state.focus === "brief") {
    return stay({ ...shown, picture: true })
  }
  const { leftOut } = exerciseContent(state, widthOf(state), roomOf(state), noColours)
  return stay(leftOut ? show(state, "timeline") : { ...shown, picture: false })
}

const ask = (state: WatchState, name: Exclude<QuestionName, "reset">): Next =>
  isAllowed(state)
    ? { state: show(state, name), requests: ["readSolution"] }
    : stay({ ...state, page: { _tag: "Question", name } })

const commands: Readonly<Record<string, Command>> = {
  n: (state) => step(state, 1, "That was the last exercise."),
  p: (state) => step(state, -1, "This is the first exercise."),
  l: (state) =>
    stay({
      ...state,
      page: { _tag: "List", filter: "all", typing: false, query: "", at: state.exercise.id },
    }),
  h: hint,
  t: timeline,
  e: (state) => stay(show(state, "errors")),
  s: (state) => ask(state, "solution"),
  d: (state) => ask(state, "diff"),
  r: (state) =>
    state.source === undefined
      ? stay({ ...state, notice: "There is no file to run." })
      : {
          state: {
            ...focus(state, "verdict"),
            graded: undefined,
            took: undefined,
            fault: undefined,
            hintIsNewest: false,
            noticedAt: undefined,
          },
          requests: ["grade"],
        },
  x: (state) => stay({ ...state, page: { _tag: "Question", name: "reset" } }),
  o: (state) => ({ state, requests: ["edit"] }),
  c: (state) => ({
    state: { ...show(state, "checkAll"), checked: [], isChecking: true },
    requests: ["checkAll"],
  }),
  "?": (state) => stay(show(state, "help")),
  b: (state, isHere) => stay(focus(state, isHere && state.focus === "brief" ? "verdict" : "brief")),
  q: (state) => ({ state, requests: ["quit"] }),
}

const scroll = (state: WatchState, key: string): Next => {
  if (state.page._tag !== "Exercise") return stay(state)
  const { first, room, scrolling } = exerciseContent(
    state,
    widthOf(state),
    roomOf(state),
    noColours,
  )
  const top = scrolled(scrolling.length, room, state.page.top ?? first, key)
  return stay(top === undefined ? state : { ...state, page: { ...state.page, top } })
}
