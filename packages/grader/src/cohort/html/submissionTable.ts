import { showName } from "../../submission/showName.ts"
import type { CohortSummary, SubmissionSummary } from "../CohortSummary.ts"
import { safe } from "./safe.ts"
import { markOf } from "../markOf.ts"

/** Every submission as a line, with a sign for each exercise. */
export const submissionTable = (summary: CohortSummary): string => {
  const heads = summary.exercises.map(
    ({ number, title }) =>
      `<th scope="col" class="mark"><abbr title="${safe(title)}">${safe(number)}</abbr></th>`,
  )
  const rows = summary.submissions.map((one, index) => row(summary, one, `submission-${index + 1}`))
  return `<h2 id="submissions">Submissions</h2>
<div id="filter" role="search" hidden>
<label><span class="unseen">Search in names, messages and mistakes</span><input type="search" id="search" placeholder="Name, mistake, message" autocomplete="off"></label>
<label><input type="checkbox" id="open"> only those with something left to solve</label>
<span id="count" class="soft" role="status"></span>
</div>
<div class="scroll"><table>
<thead><tr><th scope="col">Submission</th><th scope="col" class="number">Solved</th>${heads.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>
<p><span aria-hidden="true">✓ solved, ✗ not solved, ! rejected, · not handed in, ? the grader failed</span></p>`
}

const row = ({ exercises }: CohortSummary, one: SubmissionSummary, id: string): string => {
  const statuses = new Map(one.verdicts.map(({ exercise, status }) => [exercise, status]))
  const cells = exercises.map(({ exercise }) => {
    const { look, sign, words } = markOf(statuses.get(exercise))
    return `<td class="mark ${look}"><span aria-hidden="true" title="${words}">${sign}</span><span class="unseen">${words}</span></td>`
  })
  const done = one.solved === one.total ? ' data-solved="yes"' : ""
  return `<tr data-row="${id}"${done}><th scope="row"><a href="#${id}">${safe(showName(one.name))}</a></th><td class="number">${one.solved}/${one.total}</td>${cells.join("")}</tr>`
}
