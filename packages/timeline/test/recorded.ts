import { readdirSync, readFileSync } from "node:fs"
import { Trace } from "@fiberlings/core"
import { Schema } from "effect"

const folder = new URL("./traces/", import.meta.url)
const decode = Schema.decodeUnknownSync(Schema.fromJsonString(Trace))

/** A recorded trace by the name of its file; `recordTraces.ts` records them anew. */
export const recorded = (name: string): Trace =>
  decode(readFileSync(new URL(`${name}.json`, folder), "utf8"))

/** The names of all recorded traces. */
export const names: ReadonlyArray<string> = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length))
  .sort()

/** Where the pictures of the traces are kept, to be read in a review. */
export const pictureOf = (file: string): string => `./pictures/${file}`
