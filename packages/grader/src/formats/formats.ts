import type { Format } from "./Format.ts"
import { json } from "./json.ts"
import { text } from "./text.ts"

/** Every way to tell what came of a grading: one file beside this one, and one entry here. */
export const formats: ReadonlyArray<Format> = [text, json]
