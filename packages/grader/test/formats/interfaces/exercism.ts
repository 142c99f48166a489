import { Schema } from "effect"
import { strictly } from "./strictly.ts"

/** exercism.org/docs/building/tooling/test-runners/interface, version 3. */
const Test = Schema.Struct({
  name: Schema.NonEmptyString,
  status: Schema.Literals(["pass", "fail", "error"]),
  message: Schema.optionalKey(Schema.NullOr(Schema.String)),
  output: Schema.optionalKey(Schema.NullOr(Schema.String.check(Schema.isMaxLength(500)))),
  test_code: Schema.String,
  task_id: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0))),
})

const Results = Schema.Union([
  Schema.Struct({
    version: Schema.Literal(3),
    status: Schema.Literals(["pass", "fail"]),
    message: Schema.optionalKey(Schema.Null),
    tests: Schema.Array(Test),
  }),
  Schema.Struct({
    version: Schema.Literal(3),
    status: Schema.Literal("error"),
    message: Schema.NonEmptyString,
  }),
])

const decode = strictly(Results)

export const readExercism = (text: string) => {
  const results = decode(text)
  if (results.status === "error") {
    const bytes = Buffer.byteLength(results.message)
    if (bytes > 65_535) throw new Error(`a message of ${bytes} bytes`)
    return { ...results, tests: [] }
  }
  const hasPassed = results.tests.every(({ status }) => status === "pass")
  if (hasPassed !== (results.status === "pass"))
    throw new Error(`${results.status}, and the tests?`)
  return { ...results, message: undefined }
}
