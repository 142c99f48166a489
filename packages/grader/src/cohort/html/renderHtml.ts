import { createHash } from "node:crypto"
import { escape } from "@fiberlings/timeline"
import { showName } from "../../submission/showName.ts"
import type { CohortSummary } from "../CohortSummary.ts"
import type { Figure } from "../Figure.ts"
import { exerciseTable } from "./exerciseTable.ts"
import { makeGallery } from "./gallery.ts"
import { script } from "./script.ts"
import { style } from "./style.ts"
import { submissionDetails } from "./submissionDetails.ts"
import { submissionTable } from "./submissionTable.ts"

const scriptHash = createHash("sha256").update(script).digest("base64")

/**
 * A cohort as one page: needs no network, and runs no script but its own, which only searches.
 * Everything stays readable without it. `figures`: by the submission's name and the exercise's id.
 */
export const renderHtml = (
  summary: CohortSummary,
  figures: (name: string, exercise: string) => Figure | null,
): string => {
  const title = escape(showName(summary.cohort))
  const count = summary.submissions.length
  const gallery = makeGallery()
  const details = submissionDetails(summary, figures, gallery)
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${count} ${count === 1 ? "submission" : "submissions"}, ${summary.exercises.length} ${summary.exercises.length === 1 ? "exercise" : "exercises"}</p>
${exerciseTable(summary)}
${submissionTable(summary)}
${details}
${gallery.all()}
</main>
<script>${script}</script>
</body>
</html>
`
}
