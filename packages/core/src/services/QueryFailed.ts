import { Schema } from "effect"

/** The database refused a query. */
export class QueryFailed extends Schema.TaggedError<QueryFailed>()("QueryFailed", {
  query: Schema.String,
}) {
  override get message() {
    return `the database refused the query: ${this.query}`
  }
}
