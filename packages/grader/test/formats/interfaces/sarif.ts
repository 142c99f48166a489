import { Schema } from "effect"
import { strictly } from "./strictly.ts"

const Place = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))
/** A relative reference of RFC 3986, as code scanning finds files. */
const Uri = Schema.String.check(Schema.isPattern(/^(?:[\w\-.~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/))

/** The part of docs.oasis-open.org/sarif/sarif/v2.1.0 that code scanning reads. */
const Log = Schema.Struct({
  $schema: Schema.String,
  version: Schema.Literal("2.1.0"),
  runs: Schema.Array(
    Schema.Struct({
      tool: Schema.Struct({
        driver: Schema.Struct({
          name: Schema.NonEmptyString,
          rules: Schema.Array(Schema.Struct({ id: Schema.String })),
        }),
      }),
      columnKind: Schema.Literals(["utf16CodeUnits", "unicodeCodePoints"]),
      results: Schema.Array(
        Schema.Struct({
          ruleId: Schema.String,
          level: Schema.Literals(["none", "note", "warning", "error"]),
          message: Schema.Struct({ text: Schema.String }),
          locations: Schema.NonEmptyArray(
            Schema.Struct({
              physicalLocation: Schema.Struct({
                artifactLocation: Schema.Struct({ uri: Uri }),
                region: Schema.Struct({ startLine: Place, startColumn: Place }),
              }),
            }),
          ),
        }),
      ),
    }),
  ),
})

const decode = strictly(Log)

export const readSarif = (text: string) => {
  const log = decode(text)
  for (const { results, tool } of log.runs) {
    const ids = tool.driver.rules.map(({ id }) => id)
    if (new Set(ids).size !== ids.length) throw new Error("a rule stands there twice")
    for (const { ruleId } of results)
      if (!ids.includes(ruleId)) throw new Error(`nobody knows the rule ${ruleId}`)
  }
  return log
}
