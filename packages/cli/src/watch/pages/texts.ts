import type { TextName } from "../WatchState.ts"
import { checkAllText } from "./checkAllText.ts"
import { diffText } from "./diffText.ts"
import { errorsText } from "./errorsText.ts"
import { helpText } from "./helpText.ts"
import { solutionText } from "./solutionText.ts"
import type { Text } from "./Text.ts"
import { timelineText } from "./timelineText.ts"

export const texts: Readonly<Record<TextName, Text>> = {
  errors: errorsText,
  timeline: timelineText,
  solution: solutionText,
  diff: diffText,
  help: helpText,
  checkAll: checkAllText,
}
