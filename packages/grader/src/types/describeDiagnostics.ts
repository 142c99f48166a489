import type { Diagnostic } from "@fiberlings/core"
import { effectRules, type Wording } from "./effectRules.ts"
import { excerptOf } from "./excerptOf.ts"
import { originalText, shorten, wholeText } from "./readableText.ts"
import { SourceLines } from "./SourceLines.ts"
import type { Found, FoundAll } from "./TypeProject.ts"
import { typescriptCodes } from "./typescriptCodes.ts"

/** More than anybody reads. */
const most = 20

/** Codes of Effect's diagnostics begin here. */
const effectCodes = 377_000

/** `yield` in the wrong place: TypeScript then misreads the rest of the line. */
const misreadsItsLine: ReadonlySet<number> = new Set([1163, 1212, 1214])

/** What the type checker found in a submission, by line, in our words; at most one for each place. */
export const describeDiagnostics = (
  found: Pick<FoundAll, "syntax" | "exercise">,
  text: string,
): ReadonlyArray<Diagnostic> => {
  const source = new SourceLines(text)
  if (found.syntax.length > 0) {
    // What follows on the same line is mostly the parser's confusion over the first.
    const lines = new Map(found.syntax.toReversed().map((one) => [source.at(one.pos).line, one]))
    return [...lines.values()]
      .reverse()
      .slice(0, most)
      .map((one) => describeSyntax(one, source))
  }
  const misread = new Set(
    found.exercise
      .filter((one) => misreadsItsLine.has(one.code))
      .map((one) => source.at(one.pos).line),
  )
  const places = new Map<number, Array<Found>>()
  for (const one of found.exercise) {
    if (
      !misreadsItsLine.has(one.code) &&
      misread.size > 0 &&
      misread.has(source.at(one.pos).line)
    ) {
      continue
    }
    const here = places.get(one.pos)
    if (here === undefined) places.set(one.pos, [one])
    else here.push(one)
  }
  const told = [...places]
    .sort(([one], [other]) => one - other)
    .flatMap(([, here]) => describePlace(here, source) ?? [])
  const errors = told.filter(({ severity }) => severity === "error")
  const advice = told.filter(({ severity }) => severity === "advice")
  const kept = new Set([...errors, ...advice].slice(0, most))
  return told.filter((one) => kept.has(one))
}

/** The most telling of what was found at one place; undefined when nothing of it is worth telling. */
export const describePlace = (
  here: ReadonlyArray<Found>,
  source: SourceLines,
): Diagnostic | undefined => {
  const error = here.find((one) => one.code < effectCodes && one.category === 1)
  const advice = here.find((one) => effectRules.has(ruleOf(one) ?? "") && one.end > 0)
  const told = error !== undefined && fromEffect3(error) ? error : (advice ?? error)
  if (told === undefined) return undefined
  const rule = ruleOf(told)
  const wording = rule === undefined ? typescriptCodes.get(told.code) : effectRules.get(rule)
  return {
    code: rule ?? `ts${told.code}`,
    severity: error === undefined ? "advice" : "error",
    message: describe(wording, told, error),
    ...placeOf(told, source),
  }
}

const fromEffect3 = (error: Found): boolean =>
  typescriptCodes.get(error.code)?.says(error.text)?.includes("is from Effect 3") === true

const describe = (wording: Wording | undefined, told: Found, error: Found | undefined): string => {
  const ours = wording?.says(told.text, error === undefined ? undefined : wholeText(error))
  if (ours === undefined) return originalText(error ?? told)
  if (wording?.andOriginal !== true || error === undefined) return shorten(ours)
  return shorten(`${ours}\n${originalText(error)}`)
}

const describeSyntax = (found: Found, source: SourceLines): Diagnostic => ({
  code: `ts${found.code}`,
  severity: "error",
  message:
    typescriptCodes.get(found.code)?.says(found.text) ??
    shorten(`TypeScript cannot read your file here.\n${originalText(found)}`),
  ...placeOf(found, source),
})

const placeOf = ({ end, pos }: Found, source: SourceLines) => ({
  ...source.at(pos),
  excerpt: excerptOf(source, pos, end),
})

/** Effect's diagnostics name their rule at the end of the text. */
const ruleOf = (found: Found): string | undefined =>
  found.code < effectCodes ? undefined : /effect\((\w+)\)$/.exec(found.text.trim())?.[1]
