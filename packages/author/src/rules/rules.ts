import { apiNames } from "./apiNames.ts"
import { brief } from "./brief.ts"
import { counts } from "./counts.ts"
import { files } from "./files.ts"
import { hints } from "./hints.ts"
import { numbering } from "./numbering.ts"
import { prediction } from "./prediction.ts"
import { prerequisites } from "./prerequisites.ts"
import { promises } from "./promises.ts"
import type { Rule } from "./Rule.ts"
import { starter } from "./starter.ts"
import { unwritten } from "./unwritten.ts"

/** Everything that can be told from an exercise's files alone. */
export const rules: ReadonlyArray<Rule> = [
  numbering,
  files,
  counts,
  starter,
  brief,
  unwritten,
  hints,
  prerequisites,
  prediction,
  promises,
  apiNames,
]
