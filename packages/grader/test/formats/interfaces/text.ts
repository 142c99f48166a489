import { width } from "@fiberlings/timeline"

/** What a log shows well: lines of at most 80 columns, and nothing that a terminal would obey. */
export const readText = (text: string): string => {
  const lines = text.split("\n")
  const wide = lines.find((line) => width(line) > 80)
  if (wide !== undefined) throw new Error(`${width(wide)} columns: ${wide}`)
  const control = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u.exec(lines.join(""))
  if (control !== null) throw new Error(`${JSON.stringify(control[0])} at ${control.index}`)
  return text
}
