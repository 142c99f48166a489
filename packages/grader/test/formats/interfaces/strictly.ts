import { Schema } from "effect"

/** Reads JSON by a schema that takes nothing it does not name; throws with the reason. */
export const strictly = <A>(schema: Schema.Codec<A>) => {
  const decode = Schema.decodeUnknownSync(schema, { onExcessProperty: "error" })
  return (text: string): A => decode(JSON.parse(text))
}
