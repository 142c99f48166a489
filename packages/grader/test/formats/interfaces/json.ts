import { ResultDocument } from "../../../src/formats/report/ResultDocument.ts"
import { strictly } from "./strictly.ts"

const decode = strictly(ResultDocument)

/** Whoever prints a text of it need not clean it: that is promised. */
export const readJson = (text: string) => {
  const control = /\\u00[01]|\\[bfrt]|[\p{Cs}\u007f-\u009f]/u.exec(text.replaceAll("\\\\", ""))
  if (control !== null) throw new Error(`${control[0]} at ${control.index}`)
  return decode(text)
}
