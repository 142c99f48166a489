import type { Interleaving } from "../interleaving/Table.ts"
import { escape } from "./escape.ts"

/** A longer table says nothing to a person. */
const mostRows = 60

/** The steps of the fibers as a table under a heading; nothing where there is only one fiber. */
export const steps = ({ columns, rows, state }: Interleaving, heading: "h2" | "h5"): string => {
  if (columns.length < 2) return ""
  const heads = ["step", ...columns.map(({ label }) => label), ...(state === "" ? [] : [state])]
  const shown = rows.slice(0, mostRows).map((row) => {
    const cells = columns.map(({ fiber }) => (fiber === row.fiber ? escape(row.text) : ""))
    const all = [String(row.step), ...cells, ...(state === "" ? [] : [escape(row.state)])]
    return `<tr>${all.map((cell) => `<td>${cell}</td>`).join("")}</tr>`
  })
  const rest = rows.length - shown.length
  const note = rest > 0 ? `<p>… and ${rest} more steps</p>` : ""
  return `<${heading}>Step by step</${heading}>
<div class="scroll"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join("")}</tr></thead>
<tbody>
${shown.join("\n")}
</tbody>
</table></div>${note}`
}
