import type { Verdict } from "@fiberlings/core"
import { showName } from "../../submission/showName.ts"
import type { CohortSummary, SubmissionSummary } from "../CohortSummary.ts"
import type { Figure } from "../Figure.ts"
import { safe } from "./safe.ts"
import { markOf, wordsOf } from "../markOf.ts"
import type { Gallery } from "./gallery.ts"

/** Nobody reads more of one message, or of what a program printed, in an overview. */
const longestMessage = 4000
const longestOutput = 800

/** What was said to each submission, folded up. `figures`: by name and exercise. */
export const submissionDetails = (
  { exercises, submissions }: CohortSummary,
  figures: (name: string, exercise: string) => Figure | null,
  gallery: Gallery,
): string => {
  const titles = new Map(
    exercises.map(({ exercise, number, title }) => [exercise, `${number} ${title}`]),
  )
  const all = submissions.map((one, index) => {
    const verdicts = one.verdicts.map((verdict) =>
      verdictSection(
        verdict,
        titles.get(verdict.exercise) ?? verdict.exercise,
        figures(one.name, verdict.exercise),
        gallery,
      ),
    )
    return `<details id="submission-${index + 1}"><summary>${safe(showName(one.name))} <span class="soft">${one.solved}/${one.total}</span></summary>
${notes(one)}${verdicts.join("\n")}
</details>`
  })
  return `<h2 id="details">In detail</h2>\n${all.join("\n")}`
}

const notes = ({ fault, notHandedIn, verdicts }: SubmissionSummary): string => {
  const said =
    fault !== null
      ? [`The grader failed, which is not the learner's fault: ${fault}`]
      : verdicts.length === 0
        ? ["No exercise was recognised in it."]
        : notHandedIn.length > 0
          ? [`Not handed in: ${notHandedIn.join(", ")}`]
          : []
  return said.map((text) => `<p>${html(text)}</p>\n`).join("")
}

const verdictSection = (
  verdict: Verdict,
  title: string,
  figure: Figure | null,
  gallery: Gallery,
): string => {
  const { look, sign } = markOf(verdict.status)
  const words = verdict.status === "passed" ? "solved" : wordsOf(verdict.status)
  const heading = `<h3>${safe(title)}: <span class="${look}">${sign} ${words}</span></h3>`
  if (verdict.status === "passed") return heading
  const first = verdict.checks.findIndex(({ status }) => status !== "passed")
  const checks = verdict.checks.map((check, index) => {
    const passed = check.status === "passed"
    const note = check.status === "not-checked" ? " (not checked)" : ""
    const line = `<span class="${passed ? "good" : "bad"}">${passed ? "✓" : note === "" ? "✗" : "·"}</span> ${html(check.name)}${note}`
    if (index !== first) return `<li>${line}</li>`
    const id =
      check.misconception === null
        ? ""
        : ` <span class="soft">(${safe(check.misconception)})</span>`
    const drawn = figure === null ? "" : gallery.show(figure)
    return `<li>${line}${id}${message(check.message)}${drawn}</li>`
  })
  const found = verdict.diagnostics.map(
    ({ code, excerpt, line, message: text }) =>
      `<h5>Line ${line}: ${safe(code)}</h5>${message(text)}<pre>${html(excerpt)}</pre>`,
  )
  const isSaid = verdict.checks[first]?.message.startsWith(verdict.message) ?? false
  return [
    heading,
    ...(isSaid ? [] : [message(verdict.message)]),
    ...(checks.length === 0 ? [] : [`<ul class="plain">${checks.join("")}</ul>`]),
    ...found,
    ...(verdict.output.trim() === ""
      ? []
      : [`<h5>It printed</h5><pre>${html(verdict.output, longestOutput)}</pre>`]),
  ].join("\n")
}

const message = (text: string): string => {
  const inCode = html(text).replace(/`([^`\n]+)`/g, "<code>$1</code>")
  return inCode === "" ? "" : `<div class="message">${inCode}</div>`
}

const html = (text: string, longest = longestMessage): string => {
  const whole = text.trimEnd()
  return safe(whole.length > longest ? `${whole.slice(0, longest)}…` : whole)
}
