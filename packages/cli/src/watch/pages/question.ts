import { exerciseFile } from "../../views/briefView.ts"
import { type Next, stay } from "../WatchEvent.ts"
import type { QuestionName, WatchState } from "../WatchState.ts"
import { show } from "./show.ts"

/** What is asked, in the place of a notice. */
export const questionOf = (state: WatchState, name: QuestionName): string =>
  name === "reset"
    ? `Put the starter back into ${exerciseFile(state.exercise)}? Your version is kept. y/n`
    : "Show it without having solved it? y/n"

/** `y` does it; any other key leaves everything as it is. */
export const answered = (state: WatchState, name: QuestionName, key: string): Next => {
  const back: WatchState = { ...state, page: { _tag: "Exercise", top: undefined } }
  if (key.toLowerCase() !== "y") return stay(back)
  if (name === "reset") return { state: back, requests: ["reset"] }
  return { state: { ...show(back, name), wantsSolution: true }, requests: ["readSolution"] }
}
