import { Schema } from "effect"
import { strictly } from "./strictly.ts"

const OutputFormat = Schema.Literals(["text", "html", "simple_format", "md", "ansi"])
const Visibility = Schema.Literals(["hidden", "after_due_date", "after_published", "visible"])

/** gradescope-autograders.readthedocs.io/en/latest/specs, "Output format". */
const Results = Schema.Struct({
  score: Schema.Finite,
  execution_time: Schema.optionalKey(Schema.Finite),
  output: Schema.optionalKey(Schema.String),
  output_format: Schema.optionalKey(OutputFormat),
  visibility: Schema.optionalKey(Visibility),
  stdout_visibility: Schema.optionalKey(Visibility),
  extra_data: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json)),
  tests: Schema.Array(
    Schema.Struct({
      score: Schema.Finite,
      max_score: Schema.Finite,
      status: Schema.Literals(["passed", "failed"]),
      name: Schema.String,
      output: Schema.String,
      output_format: OutputFormat,
      tags: Schema.Array(Schema.String),
      visibility: Visibility,
    }),
  ),
})

export const readGradescope = strictly(Results)
