import { Schema } from "effect"
import { strictly } from "./strictly.ts"

/** cs50.readthedocs.io/projects/check50, "JSON specification". */
const Output = Schema.Struct({
  slug: Schema.String,
  results: Schema.Array(
    Schema.Struct({
      name: Schema.NonEmptyString,
      description: Schema.String,
      passed: Schema.NullOr(Schema.Boolean),
      log: Schema.Array(Schema.String),
      cause: Schema.NullOr(
        Schema.Struct({
          rationale: Schema.NonEmptyString,
          help: Schema.NullOr(Schema.String),
          expected: Schema.optionalKey(Schema.String),
          actual: Schema.optionalKey(Schema.String),
        }),
      ),
      data: Schema.Record(Schema.String, Schema.Json),
      dependency: Schema.NullOr(Schema.String),
    }),
  ),
  version: Schema.String.check(Schema.isPattern(/^\d+\.\d+\.\d+$/)),
})

const decode = strictly(Output)

export const readCheck50 = (text: string) => {
  const output = decode(text)
  for (const { cause, dependency, log, name, passed } of output.results) {
    if ((passed === true) !== (cause === null)) throw new Error(`${name}: passed, and the cause?`)
    if (dependency !== null && !output.results.some((other) => other.name === dependency))
      throw new Error(`${name} depends on what is not there: ${dependency}`)
    if (log.some((line) => line.includes("\n"))) throw new Error(`${name}: a line of several lines`)
  }
  return output
}
