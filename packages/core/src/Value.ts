import { Schema } from "effect"

/**
 * A JavaScript value as plain data that can cross a process boundary without losing what a check
 * needs to see: the class and tag of errors, `Option`, `Result` and `Exit`, bigints, `undefined`,
 * Maps and Sets. `encodeValue` makes one, `showValue` prints one.
 *
 * What cannot travel is named instead of dropped: a function becomes `Opaque`, a cycle `Circular`,
 * and what is too deep or too long `Truncated`.
 */
export type Value =
  | { readonly _tag: "Undefined" }
  | { readonly _tag: "Null" }
  | { readonly _tag: "Boolean"; readonly value: boolean }
  | { readonly _tag: "Number"; readonly value: string }
  | { readonly _tag: "BigInt"; readonly value: string }
  | { readonly _tag: "String"; readonly value: string }
  | { readonly _tag: "Date"; readonly value: string }
  | { readonly _tag: "Array"; readonly items: ReadonlyArray<Value> }
  | { readonly _tag: "Record"; readonly fields: ReadonlyArray<readonly [string, Value]> }
  | {
      readonly _tag: "Instance"
      readonly of: string
      readonly fields: ReadonlyArray<readonly [string, Value]>
    }
  | { readonly _tag: "Map"; readonly entries: ReadonlyArray<readonly [Value, Value]> }
  | { readonly _tag: "Set"; readonly items: ReadonlyArray<Value> }
  | { readonly _tag: "Opaque"; readonly what: string }
  | { readonly _tag: "Circular" }
  | { readonly _tag: "Truncated" }

const Nested = Schema.suspend((): Schema.Codec<Value> => Value)
const Fields = Schema.Array(Schema.Tuple([Schema.String, Nested]))

/** The schema that decodes a `Value` which came from another process. */
export const Value: Schema.Codec<Value> = Schema.Union([
  Schema.TaggedStruct("Undefined", {}),
  Schema.TaggedStruct("Null", {}),
  Schema.TaggedStruct("Boolean", { value: Schema.Boolean }),
  Schema.TaggedStruct("Number", { value: Schema.String }),
  Schema.TaggedStruct("BigInt", { value: Schema.String }),
  Schema.TaggedStruct("String", { value: Schema.String }),
  Schema.TaggedStruct("Date", { value: Schema.String }),
  Schema.TaggedStruct("Array", { items: Schema.Array(Nested) }),
  Schema.TaggedStruct("Record", { fields: Fields }),
  Schema.TaggedStruct("Instance", { of: Schema.String, fields: Fields }),
  Schema.TaggedStruct("Map", { entries: Schema.Array(Schema.Tuple([Nested, Nested])) }),
  Schema.TaggedStruct("Set", { items: Schema.Array(Nested) }),
  Schema.TaggedStruct("Opaque", { what: Schema.String }),
  Schema.TaggedStruct("Circular", {}),
  Schema.TaggedStruct("Truncated", {}),
])
