import { Schema } from "effect"
import { strictly } from "./strictly.ts"

const Image = Schema.Struct({ label: Schema.String, url: Schema.String })

const shared = {
  message: Schema.String,
  output: Schema.String,
  images: Schema.Array(Image),
  tests: Schema.Array(
    Schema.Struct({
      name: Schema.String,
      description: Schema.String,
      points: Schema.Finite,
      max_points: Schema.Finite,
      message: Schema.String,
      output: Schema.String,
      images: Schema.Array(Image),
    }),
  ),
}

/** prairielearn.readthedocs.io/en/latest/externalGrading, "Grading results". */
const Results = Schema.Union([
  Schema.Struct({
    gradable: Schema.Literal(true),
    score: Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 })),
    ...shared,
  }),
  Schema.Struct({
    gradable: Schema.Literal(false),
    format_errors: Schema.NonEmptyArray(Schema.NonEmptyString),
    ...shared,
  }),
])

const decode = strictly(Results)

export const readPrairielearn = (text: string) => {
  const bytes = Buffer.byteLength(text)
  if (bytes > 1_000_000) throw new Error(`${bytes} bytes are more than PrairieLearn reads`)
  return decode(text)
}
