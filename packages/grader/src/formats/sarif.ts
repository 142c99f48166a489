import type { Format } from "./Format.ts"
import { filePath } from "./report/CheckOutcome.ts"
import { cleanText } from "../cleanText.ts"
import type { GradedFile } from "./report/SubmissionReport.ts"

/**
 * What the type checker found, as SARIF 2.1.0: editors and code scanning show it at its line. Says
 * nothing about the checks.
 */
export const sarif: Format = {
  name: "sarif",
  fileName: "results.sarif",
  render: (report) => {
    const results = report.files.flatMap(resultsOf)
    const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort()
    const document = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "fiberlings", rules: rules.map((id) => ({ id })) } },
          columnKind: "utf16CodeUnits",
          results,
        },
      ],
    }
    return `${JSON.stringify(document, null, 2)}\n`
  },
}

const resultsOf = (file: GradedFile) =>
  file.graded.verdict.diagnostics.map(({ code, column, line, message, severity }) => ({
    ruleId: cleanText(code),
    level: severity === "error" ? "error" : "warning",
    message: { text: cleanText(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: filePath(file).split("/").map(encodeURIComponent).join("/") },
          region: { startLine: Math.max(line, 1), startColumn: Math.max(column, 1) },
        },
      },
    ],
  }))
