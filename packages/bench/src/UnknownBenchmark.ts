import { Schema } from "effect"

/** Somebody asked for a benchmark that does not exist. Exit code 2. */
export class UnknownBenchmark extends Schema.TaggedError<UnknownBenchmark>()("UnknownBenchmark", {
  name: Schema.String,
  /** What there is, one line each. */
  known: Schema.Array(Schema.String),
}) {
  override get message() {
    return [`There is no benchmark ${this.name}. What there is:`, ...this.known].join("\n")
  }
}
