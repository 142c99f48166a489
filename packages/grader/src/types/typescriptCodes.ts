import * as Installed from "effect"
import type { Wording } from "./effectRules.ts"
import { explainEffect3Name } from "./effect3Names.ts"

const says = (sentence: string): Wording => ({ says: () => sentence, andOriginal: false })
const explains = (sentence: (original: string) => string | undefined): Wording => ({
  says: sentence,
  andOriginal: true,
})

/** `Did you mean 'x'?` at the end of TypeScript's text, as a sentence of its own. */
const meant = (text: string): string => {
  const name = /Did you mean (?:to write )?'([^']*)'\?/.exec(text)?.[1]
  return name === undefined ? "" : ` Did you mean \`${name}\`?`
}

const noProperty: Wording = {
  says: (text) => {
    const [, name = "", type = ""] =
      /Property '([^']*)' does not exist on type '(.*?)'\.(?: |$)/s.exec(text) ?? []
    const module = /^typeof import\("[^"]*?([A-Za-z]+)"\)$/.exec(type)?.[1]
    if (module !== undefined) {
      const full = `${module}.${name}`
      return explainEffect3Name(full) ?? `\`${full}\` does not exist.${meant(text)}`
    }
    if (/^Effect</.test(type)) {
      return `An Effect has no \`${name}\`: you have the Effect here, and need its result. \`yield*\` gives it.`
    }
    if (/^(Fiber|Deferred|Ref|Queue)</.test(type)) {
      return `\`${name}\` does not exist on ${withoutArguments(type)}. ${readings.get(withoutArguments(type)) ?? ""}`
    }
    return undefined
  },
  andOriginal: false,
}

/** How what is no Effect itself is read. */
const readings = new Map([
  ["Ref", "`Ref.get(ref)` reads a Ref."],
  ["Deferred", "`Deferred.await(deferred)` waits for a Deferred."],
  ["Fiber", "`Fiber.join(fiber)` waits for a fiber and gives its result."],
  ["Queue", "`Queue.take(queue)` takes from a Queue."],
])
const withoutArguments = (type: string): string => type.replace(/<.*$/s, "")

const isEffect = (type: string): boolean => /^Effect<.*>$/s.test(type)
const isListOfEffects = (type: string): boolean =>
  /^(?:readonly )?Effect<.*>\[\]$|^(?:Readonly)?Array<Effect</s.test(type)
const listOfEffects =
  "A list of Effects stands where one Effect is expected. `Effect.all` makes one Effect of a list."

const notAssignable = explains((text) => {
  const [, given = "", expected = ""] =
    /[Tt]ype '(.*?)' is not assignable to (?:parameter of )?type '(.*?)'/s.exec(text) ?? []
  const givesEffect = isEffect(given)
  const wantsEffect = /^(?:Effect|Yieldable)</.test(expected)
  if (isListOfEffects(given) && wantsEffect) return listOfEffects
  if (givesEffect && !wantsEffect && expected !== "") {
    return "An Effect stands where its result is expected. Put `yield*` before it."
  }
  if (/=> .*Effect</.test(given) && wantsEffect) {
    return "A function stands where the Effect is expected that it returns. Call it."
  }
  if (/^Promise</.test(given) && wantsEffect) {
    return "A Promise stands where an Effect is expected. `Effect.promise` and `Effect.tryPromise` make one of it."
  }
  if (wantsEffect && !givesEffect) return "An Effect is expected here, and this is none."
  if (/(?:^| \| )undefined$|^undefined/.test(given) && !expected.includes("undefined")) {
    return "This may be `undefined`, and that is not expected here. Look whether it is there before you use it."
  }
  return "This has another type than what is expected here."
})

const missingProperties = explains((text) => {
  const [, given = "", expected = ""] =
    /^(?:Type|Argument of type) '(.*?)' is missing .*? from type '(.*?)'/s.exec(text) ?? []
  if (isListOfEffects(given) && isEffect(expected)) return listOfEffects
  return isEffect(given)
    ? "An Effect stands where its result is expected. Put `yield*` before it."
    : undefined
})

const unknownName: Wording = {
  says: (text) => {
    const name = /[Cc]annot find (?:name|namespace) '([^']*)'/.exec(text)?.[1]
    if (name === undefined) return undefined
    if (name in Installed)
      return `\`${name}\` is not imported: \`import { ${name} } from "effect"\`.`
    const known = explainEffect3Name(name)
    if (known === undefined && /[Cc]annot find namespace/.test(text))
      return `There is no namespace with the name \`${name}\`, so it has no types behind a dot. Import the type by its own name.`
    return (
      known ??
      `There is nothing here with the name \`${name}\`. Is it spelt right, and is it imported?${meant(text)}`
    )
  },
  andOriginal: false,
}

const notExported: Wording = {
  says: (text) => {
    const [, module = ""] = /'?"([^"]*)"'? has no exported member/.exec(text) ?? []
    const name = /exported member (?:named )?'([^']*)'/.exec(text)?.[1]
    if (name === undefined) return undefined
    const known = module === "effect" ? explainEffect3Name(name) : undefined
    const inEffect = module !== "effect" && name in Installed
    return (
      known ??
      (inEffect
        ? `\`${name}\` comes from \`effect\`, not from \`${module}\`.`
        : `\`${module}\` does not export \`${name}\`.${meant(text)}`)
    )
  },
  andOriginal: false,
}

const noModule: Wording = {
  says: (text) => {
    const module = /Cannot find module '([^']*)'/.exec(text)?.[1]
    const name = module?.startsWith("effect/") ? module.slice("effect/".length) : undefined
    const known = name === undefined ? undefined : explainEffect3Name(name)
    return (
      known ??
      "This cannot be imported here. An exercise imports `effect` and `@fiberlings/core`, and nothing else."
    )
  },
  andOriginal: true,
}

const noIterator = explains((text) => {
  const type = /Type '(.*)' (?:must have|is not an array|can only)/s.exec(text)?.[1] ?? ""
  const reading = readings.get(withoutArguments(type))
  if (reading !== undefined) {
    return `\`yield*\` is for Effects, and this is a ${withoutArguments(type)}. ${reading}`
  }
  if (/^Promise</.test(type)) {
    return "`yield*` is for Effects, and this is a Promise. `Effect.promise` and `Effect.tryPromise` make an Effect of it."
  }
  if (/^<.*\((?:self|that): Effect</s.test(type)) {
    return "`yield*` is for Effects, and this is a function that still waits for one, as in a `pipe`. An argument is missing, or is not of the kind that is expected."
  }
  if (/=> .*Effect</s.test(type)) {
    return "`yield*` is for Effects, and this is a function that returns one. Call it."
  }
  return "`yield*`, `for … of` and `...` go over what can be iterated, such as an Effect or an array, and this cannot."
})

const maybeUndefined = explains(
  () => "This may be `undefined` or `null`. Look whether it is there before you use it.",
)
const implicitAny = explains((text) => {
  const name = /(?:Parameter|Variable|Binding element|Member) '([^']*)'/.exec(text)?.[1]
  return name === undefined
    ? undefined
    : `TypeScript cannot know the type of \`${name}\`. Write it down: \`${name}: string\`, for example.`
})
const yieldOutside = says(
  "`yield*` stands only directly in a `function* () { … }`: not at the top of the file, and not in a callback inside of the generator. For a list there is `Effect.forEach`.",
)
const standsAlone = says("An exercise refers to no other file. Take this line out.")
const arguments_ = explains((text) => {
  const [, expected, got] = /Expected (.*) arguments?, but got (\d+)/.exec(text) ?? []
  return expected === undefined
    ? undefined
    : `This is called with ${got} ${got === "1" ? "argument" : "arguments"}; ${expected} ${expected === "1" ? "is" : "are"} expected.`
})

/** What to say about TypeScript's own errors: the frequent ones. All others speak for themselves. */
export const typescriptCodes: ReadonlyMap<number, Wording> = new Map<number, Wording>([
  [2339, noProperty],
  [2551, noProperty],
  [2322, notAssignable],
  [2345, notAssignable],
  [2739, missingProperties],
  [2740, missingProperties],
  [2741, missingProperties],
  [2304, unknownName],
  [2552, unknownName],
  [2503, unknownName],
  [2305, notExported],
  [2724, notExported],
  [2307, noModule],
  [2488, noIterator],
  [2548, noIterator],
  [2549, noIterator],
  [2769, explains(() => "This function cannot be called with these arguments.")],
  [2554, arguments_],
  [2555, arguments_],
  [2349, explains(() => "This is called like a function, and it is none.")],
  [7005, implicitAny],
  [7006, implicitAny],
  [7031, implicitAny],
  [7034, implicitAny],
  [2532, maybeUndefined],
  [18047, maybeUndefined],
  [18048, maybeUndefined],
  [18049, maybeUndefined],
  [
    18046,
    explains(
      () => "Nothing is known of the type of this value. Find out what it is before you use it.",
    ),
  ],
  [1163, yieldOutside],
  [1212, yieldOutside],
  [1214, yieldOutside],
  [
    1308,
    says("`await` does not wait for an Effect. Inside of a `function* () { … }` it is `yield*`."),
  ],
  [
    1294,
    says(
      "Node runs your file as it is, without its types, and so cannot load this. Enums, namespaces and parameter properties do not work here.",
    ),
  ],
  [
    1484,
    explains((text) => {
      const name = /'([^']*)' is a type/.exec(text)?.[1]
      return (
        name &&
        `\`${name}\` is only a type, and Node cannot load it. Write \`type ${name}\` in the import.`
      )
    }),
  ],
  [2589, says("This type is too deep for TypeScript. Is it defined by itself, without end?")],
  [2834, noModule],
  [2835, noModule],
  [6053, standsAlone],
  [6054, standsAlone],
  [6231, standsAlone],
])
