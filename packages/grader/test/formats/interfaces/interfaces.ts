import { readCheck50 } from "./check50.ts"
import { readClassroom } from "./classroom.ts"
import { readExercism } from "./exercism.ts"
import { readGradescope } from "./gradescope.ts"
import { readJson } from "./json.ts"
import { readJunit } from "./junit.ts"
import { readPrairielearn } from "./prairielearn.ts"
import { readSarif } from "./sarif.ts"
import { readText } from "./text.ts"

/** Reads what a format wrote as those do for whom it is written; throws where they would stop. */
export const interfaces: Readonly<Record<string, (text: string) => unknown>> = {
  text: readText,
  json: readJson,
  junit: readJunit,
  exercism: readExercism,
  gradescope: readGradescope,
  classroom: readClassroom,
  prairielearn: readPrairielearn,
  check50: readCheck50,
  sarif: readSarif,
}
