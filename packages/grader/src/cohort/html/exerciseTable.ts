import type { CohortSummary, ExerciseSummary } from "../CohortSummary.ts"
import { safe } from "./safe.ts"
import { wordsOf } from "../markOf.ts"

/** How the cohort fared with each exercise. */
export const exerciseTable = ({
  exercises,
  submissions,
}: CohortSummary): string => `<h2 id="exercises">Exercises</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">Exercise</th><th scope="col">Solved</th><th scope="col" class="number">Handed in</th><th scope="col">Not solved</th><th scope="col">Named mistakes</th></tr></thead>
<tbody>
${exercises.map((exercise) => row(exercise, submissions.length)).join("\n")}
</tbody>
</table></div>`

const row = (exercise: ExerciseSummary, total: number): string => {
  const { handedIn, misconceptions, number, solved, statuses, title } = exercise
  const share = total === 0 ? 0 : Math.round((100 * solved) / total)
  const bar = `<span class="bar" aria-hidden="true"><i style="width:${share}%"></i></span>`
  const failed = statuses.flatMap(({ status, submissions }) =>
    status === "passed" ? [] : [`${submissions} ${wordsOf(status)}`],
  )
  const mistakes = misconceptions.map(
    ({ misconception, submissions, title: what }) =>
      `${submissions} × <span title="${safe(misconception)}">${inCode(safe(what))}</span>`,
  )
  return `<tr><th scope="row" class="wrap">${safe(`${number} ${title}`)}</th><td>${bar}${solved} of ${total}</td><td class="number">${handedIn}</td><td>${list(failed)}</td><td class="wrap">${list(mistakes)}</td></tr>`
}

const inCode = (text: string): string => text.replace(/`([^`]+)`/g, "<code>$1</code>")

/** Of what is HTML already. */
const list = (items: ReadonlyArray<string>): string =>
  items.length === 0
    ? '<span class="soft">none</span>'
    : `<ul class="plain">${items.map((item) => `<li>${item}</li>`).join("")}</ul>`
