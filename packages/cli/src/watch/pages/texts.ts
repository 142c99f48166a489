import type { Paint } from "../../paint.ts"
import type { TextName, WatchState } from "../WatchState.ts"
import { checkAllText } from "./checkAllText.ts"
import { diffText } from "./diffText.ts"
import { errorsText } from "./errorsText.ts"
import { helpText } from "./helpText.ts"
import { solutionText } from "./solutionText.ts"
import { timelineText } from "./timelineText.ts"

/** A page that is a text: what makes it, and the key that opens and closes it. */
export interface Text {
  readonly key: string
  readonly title: (state: WatchState) => string
  readonly lines: (state: WatchState, width: number, paint: Paint) => ReadonlyArray<string>
  /** Where it begins: at the end for what grows. Default: at its beginning. */
  readonly fromEnd?: boolean
}

export const texts: Readonly<Record<TextName, Text>> = {
  errors: errorsText,
  timeline: timelineText,
  solution: solutionText,
  diff: diffText,
  help: helpText,
  checkAll: checkAllText,
}
