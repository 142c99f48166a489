import type { AnyNode } from "acorn"
import type { Edit, Mutant, MutantKind } from "./Mutant.ts"
import { operators } from "./operators.ts"
import { nodesOf, parseSource, parses, textOf } from "./Syntax.ts"

const apply = (source: string, { end, replacement, start }: Edit): string =>
  source.slice(0, start) + replacement + source.slice(end)

const squeezed = (text: string): string => text.replaceAll(/\s+/g, " ").trim()

const isExport = ({ type }: AnyNode): boolean => type === "ExportNamedDeclaration"

interface MutateOptions {
  /** Default: both. */
  readonly kinds?: ReadonlyArray<MutantKind>
  /** A text whose declarations are left as they are: what an exercise gives is not to be judged. */
  readonly given?: string
}

/** Every program that differs from `source` by one edit of one operator; none twice. */
export const mutate = (
  source: string,
  { given = "", kinds = ["concurrency", "usual"] }: MutateOptions = {},
): ReadonlyArray<Mutant> => {
  const syntax = parseSource(source)
  const { body } = syntax.program
  const own = body.filter((declaration) => !given.includes(textOf(syntax, declaration)))
  // Where the program itself is given, what is done to all of it is done to the parts that are not.
  const programs = own.some(isExport) ? [] : body.filter(isExport)
  const nodes = [...programs, ...own.flatMap(nodesOf)]
  const found = new Map<string, Mutant>()
  for (const { edits, kind, name } of operators) {
    if (!kinds.includes(kind)) continue
    for (const edit of nodes.flatMap((node) => edits(node, syntax))) {
      const text = apply(source, edit)
      if (text === source || found.has(text) || !parses(text)) continue
      found.set(text, {
        operator: name,
        kind,
        line: source.slice(0, edit.start).split("\n").length,
        original: squeezed(source.slice(edit.start, edit.end)),
        replacement: squeezed(edit.replacement),
        source: text,
      })
    }
  }
  return [...found.values()]
}
