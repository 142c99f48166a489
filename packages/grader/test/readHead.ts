import { VerdictStatus } from "@fiberlings/core"
import { Schema } from "effect"

/** What a file of the corpus says about itself. */
export interface Head {
  /** Name of the exercise in the workshop of the corpus in whose place it is graded. */
  readonly exercise: string
  /** The verdicts that are right: several where timing may decide between them. */
  readonly expects: ReadonlyArray<VerdictStatus>
  /** What the learner must be able to read. */
  readonly says: RegExp
  /** Layers without which it must not be run, or cannot be told. */
  readonly needs: ReadonlyArray<Layer>
  /** What it tries, and why that must not work. */
  readonly about: string
  /** Why the verdict is still another one; undefined when it is right. */
  readonly open: string | undefined
}

/** What can stand between a submission and the machine beside the grader itself. */
export const layers = [
  "permission",
  "limits",
  "pid-namespace",
  "network-namespace",
  "types",
] as const
export type Layer = (typeof layers)[number]

const line = /^\/\/ (exercise|expects|says|needs|about|open): (.+)$/
const isStatus = Schema.is(VerdictStatus)
const isLayer = Schema.is(Schema.Literals(layers))

/**
 * Reads the comments at the beginning of a text, as a text: it may be no program. Throws on a head
 * that lacks something, for it is the corpus's own mistake.
 */
export const readHead = (source: string): Head => {
  const fields = new Map<string, string>()
  for (const text of source.split(/\r?\n/)) {
    const [, name, value] = line.exec(text) ?? []
    if (name === undefined || value === undefined) break
    if (fields.has(name)) throw new Error(`"${name}" stands there twice`)
    fields.set(name, value.trim())
  }
  const field = (name: string): string => {
    const value = fields.get(name)
    if (value === undefined) throw new Error(`the head has no line "// ${name}: …"`)
    return value
  }
  const pattern = /^\/(.+)\/([a-z]*)$/.exec(field("says"))
  if (pattern === null) throw new Error(`"says" is no regular expression: ${field("says")}`)
  return {
    exercise: field("exercise"),
    expects: listOf(field("expects"), "|", isStatus),
    says: new RegExp(pattern[1] ?? "", pattern[2]),
    needs: listOf(fields.get("needs") ?? "", ",", isLayer),
    about: field("about"),
    open: fields.get("open"),
  }
}

const listOf = <Item extends string>(
  text: string,
  separator: string,
  is: (item: string) => item is Item,
): ReadonlyArray<Item> =>
  text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "")
    .map((item) => {
      if (!is(item)) throw new Error(`nobody knows "${item}"`)
      return item
    })
