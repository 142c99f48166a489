import { ResultDocument } from "../../../src/formats/report/ResultDocument.ts"
import { strictly } from "./strictly.ts"

export const readJson = strictly(ResultDocument)
