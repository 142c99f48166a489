import { checkRegions } from "./checkRegions.ts"
import { declaresAnew } from "./declaresAnew.ts"
import { originalText, shorten } from "./readableText.ts"
import type { Found } from "./TypeProject.ts"

/** What a check says about the submission's types, and does not hold. */
export interface BrokenExpectation {
  /** The name of the check. */
  readonly check: string
  /** For the learner: what was expected, and what came. */
  readonly message: string
}

/** Not satisfied: what a type argument must extend. `expectTypes<[…]>()` has such a one. */
const notSatisfied = 2344
/** No such module: only these two texts are there for the type checker, no catalogue beside them. */
const notThere = 2307
const effectCodes = 377_000

/**
 * The type errors in a checks file, each told to the checks that it concerns, in their order. A use
 * that does not fit is told only when nothing clearer is: an error in the submission and an export
 * that is missing make types unknown, and most misfits only repeat them.
 */
export const brokenExpectations = (
  found: ReadonlyArray<Found>,
  checks: string,
  submission: { readonly source: string; readonly hasErrors: boolean },
): ReadonlyArray<BrokenExpectation> => {
  const checksAt = checkRegions(checks)
  if (declaresAnew(submission.source)) {
    const message =
      "Your file declares another module, or the global names, anew (`declare module`, `declare global`). Then its types prove nothing. Take that out."
    return checksAt.names.map((check) => ({ check, message }))
  }
  const errors = found.filter(
    (one) => one.category === 1 && one.code < effectCodes && one.code !== notThere,
  )
  const clear = errors.map((one) => messagesOf(one, checks))
  const onlyMisfits = !submission.hasErrors && clear.every((messages) => messages === undefined)
  const told = errors.flatMap((one, index) => {
    const messages = clear[index] ?? (onlyMisfits ? [misfit(one, checks)] : [])
    return checksAt
      .at(one.pos)
      .flatMap((check) => messages.map((message) => ({ check, message: shorten(message) })))
  })
  const once = new Map(told.map((one) => [`${one.check}\n${one.message}`, one]))
  return checksAt.names.flatMap((name) => [...once.values()].filter(({ check }) => check === name))
}

const messagesOf = (found: Found, checks: string): ReadonlyArray<string> | undefined => {
  const missing =
    /Property '([^']*)' does not exist on type 'typeof import\("[^"]*\/exercise"\)'/.exec(
      found.text,
    )
  const noMember = /has no exported member (?:named )?'([^']*)'/.exec(found.text)
  const name = missing?.[1] ?? noMember?.[1]
  if (name !== undefined) {
    return [`Your file does not export \`${name}\`. The checks look for it by this name.`]
  }
  if (found.code === notSatisfied) {
    const broken = describeTuple(found, checks.slice(found.pos, found.end))
    if (broken.length > 0) return broken
  }
  return undefined
}

const misfit = (found: Found, checks: string): string => {
  const line = checks.slice(checks.lastIndexOf("\n", found.pos - 1) + 1).split("\n", 1)[0] ?? ""
  return `The type of what you export does not fit how this check uses it: \`${line.trim().slice(0, 120)}\`\n${originalText(found)}`
}

/** The broken ones among `[ErrorChannelIs<typeof Exercise.x, Y>, …]`, from TypeScript's text. */
const describeTuple = (found: Found, written: string): ReadonlyArray<string> => {
  const subjects = elementsOf(written).map((one) => /Exercise\.(\w+)/.exec(one)?.[1])
  const types = elementsOf(/^Type '(.*)' does not satisfy/s.exec(found.text)?.[1] ?? "")
  const all = types.length === subjects.length
  const told = types.flatMap((type, index) => describeOutcome(type, subjects[index]) ?? [])
  if (all && told.length > 0) return told
  // Too long for one line: TypeScript's explanation goes on with the first one that is broken.
  const deepest = deepestText(found)
  const first = /^Type '(.*)' is not assignable to type 'true'/s.exec(deepest)?.[1] ?? deepest
  return [describeOutcome(first, subjects.length === 1 ? subjects[0] : undefined) ?? []].flat()
}

const deepestText = (found: Found): string => {
  const next = found.messageChain?.[0]
  return next === undefined ? found.text : deepestText(next)
}

/** `{ "expected error channel": X; "but got": Y }` as a sentence; undefined for one that holds. */
const describeOutcome = (type: string, subject: string | undefined): string | undefined => {
  const parts = /"expected ([a-z A-Z]+)": (.*?); "but got": (.*?);? ?\}?$/s.exec(type)
  if (parts === null) return undefined
  const [, what, expected = "", got = ""] = parts
  const who = subject === undefined ? "What you export" : `\`${subject}\``
  // `any` takes both branches of a conditional type.
  if (type.includes('} | { "expected an Effect"')) {
    return `The type of ${who} is \`any\`, which says nothing. Give it its real type.`
  }
  switch (what) {
    case "an Effect":
      return `${who} should be an Effect, or a function that returns one. It gives \`${got}\`.`
    case "error channel":
      return `${who} ${failsWith(got)}. It should ${expected === "never" ? "not be able to fail: handle its errors" : `fail with \`${expected}\``}.`
    case "services":
      return `${who} ${got === "never" ? "needs no service" : `needs \`${got}\``}. It should need ${expected === "never" ? "none: provide it" : `\`${expected}\``}.`
    default:
      return `${who} succeeds with \`${got}\`. It should succeed with \`${expected}\`.`
  }
}

const failsWith = (type: string): string =>
  type === "never" ? "cannot fail, as its type says" : `can fail with \`${type}\`, as its type says`

/** The elements of a tuple type as it is written, `[A<B, C>, { d: E }]`: at its commas. */
const elementsOf = (tuple: string): ReadonlyArray<string> => {
  const inside = tuple.trim().replace(/^\[/, "").replace(/\]$/, "")
  const elements: Array<string> = []
  let depth = 0
  let quote = ""
  let start = 0
  for (let at = 0; at < inside.length; at++) {
    const sign = inside.charAt(at)
    if (quote !== "") {
      if (sign === quote) quote = ""
    } else if (sign === '"' || sign === "'" || sign === "`") quote = sign
    else if ("[{(<".includes(sign)) depth++
    else if ("]})".includes(sign) || (sign === ">" && inside[at - 1] !== "=")) depth--
    else if (sign === "," && depth === 0) {
      elements.push(inside.slice(start, at).trim())
      start = at + 1
    }
  }
  const last = inside.slice(start).trim()
  return last === "" ? elements : [...elements, last]
}
