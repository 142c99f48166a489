import { check50 } from "./check50.ts"
import { classroom } from "./classroom.ts"
import { exercism } from "./exercism.ts"
import type { Format } from "./Format.ts"
import { gradescope } from "./gradescope.ts"
import { json } from "./json.ts"
import { junit } from "./junit.ts"
import { prairielearn } from "./prairielearn.ts"
import { sarif } from "./sarif.ts"
import { text } from "./text.ts"

/** Every way to tell what came of a grading: one file beside this one, and one entry here. */
export const formats: ReadonlyArray<Format> = [
  text,
  json,
  junit,
  exercism,
  gradescope,
  classroom,
  prairielearn,
  check50,
  sarif,
]
