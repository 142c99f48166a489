import { Runtime, Schema } from "effect"

/** `fiberlings demo` was asked for a scenario that there is not. Exit code 2. */
export class UnknownScenario extends Schema.TaggedError<UnknownScenario>()("UnknownScenario", {
  asked: Schema.String,
  known: Schema.Array(Schema.String),
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    const list = this.known.map((id, index) => `  ${index + 1}  ${id}`).join("\n")
    return `There is no scenario "${this.asked}". Give one of these, by number or by name:\n${list}`
  }
}

/** A variant was asked for that the chosen scenario does not have. Exit code 2. */
export class FlagDoesNotApply extends Schema.TaggedError<FlagDoesNotApply>()("FlagDoesNotApply", {
  flag: Schema.String,
  scenario: Schema.String,
  belongsTo: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return (
      `${this.flag} is a variant of the scenario "${this.belongsTo}" and changes nothing in ` +
      `"${this.scenario}". Try: npx fiberlings demo ${this.belongsTo} ${this.flag}`
    )
  }
}
