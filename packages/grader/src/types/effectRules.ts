/** What to say about one kind of diagnostic. */
export interface Wording {
  /**
   * What happened and what to do next; undefined: the original says it. `error` is what TypeScript
   * says of the same place.
   */
  readonly says: (original: string, error?: string) => string | undefined
  /** The original text has something to add. */
  readonly andOriginal: boolean
}

const says = (sentence: string): Wording => ({ says: () => sentence, andOriginal: false })

const virtualTime = "Your program runs in virtual time, of which this knows nothing"

/**
 * Effect's diagnostics that are worth a learner's while: each of them is very likely a mistake. All
 * others, on style, are left out.
 */
export const effectRules: ReadonlyMap<string, Wording> = new Map(
  Object.entries({
    floatingEffect: says(
      "This Effect is made and never run: an Effect does nothing until it is run. Put `yield*` before it, or return it.",
    ),
    missingStarInYieldEffectGen: says(
      "With `yield` in place of `yield*` TypeScript does not know the type of the result, and sees no mistake in what you do with it. Write `yield*`.",
    ),
    missingReturnYieldStar: says(
      "This Effect never succeeds, so what comes after it is never reached. Write `return yield*`: then TypeScript knows it too.",
    ),
    returnEffectInGen: says(
      "The generator returns an Effect that nobody runs: an Effect inside of an Effect. Write `return yield*`.",
    ),
    effectInVoidSuccess: says(
      "There is an Effect inside of this Effect, and nobody runs the inner one. Use `Effect.flatMap` or `Effect.andThen` in place of `Effect.map`, or `yield*` the inner one.",
    ),
    effectInFailure: says(
      "The error of this Effect is itself an Effect, which nobody runs. Only errors belong there.",
    ),
    missingEffectError: {
      says: (text, error = "") =>
        differentBranches(error) ??
        `This Effect can fail with ${listed(/Missing errors (.*) in the expected/.exec(text)?.[1])}, and here no such error is expected. Handle it, for example with \`Effect.catchTag\`, or change the type that is written down.`,
      andOriginal: true,
    },
    missingEffectContext: {
      says: (text) =>
        `This Effect still needs ${/context: (`.*`)/.exec(text)?.[1] ?? "a service"}, and nothing provides it here. ${
          text.includes("`Scope`")
            ? "`Effect.scoped` says where the scope ends."
            : "Provide it with `Effect.provideService` or `Effect.provide`."
        }`,
      andOriginal: true,
    },
    missingLayerContext: {
      says: () =>
        "This layer still needs a service, and nothing provides it here. Provide it with `Layer.provide`.",
      andOriginal: true,
    },
    tryCatchInEffectGen: says(
      "`try`/`catch` does not see an Effect that fails: the generator is not resumed then, so nothing is thrown. Use `Effect.catch` or `Effect.catchTag`, and `Effect.ensuring` for what must be done at the end.",
    ),
    catchUnfailableEffect: says(
      "This Effect cannot fail, so this handler never runs. Is it at the right place? A defect is no failure: see `Effect.catchDefect`.",
    ),
    runEffectInsideEffect: says(
      "This starts a second runtime inside of the running program: neither interruption nor services nor virtual time get there. Put `yield*` before the Effect itself.",
    ),
    lazyPromiseInEffectSync: says(
      "`Effect.sync` does not wait for a Promise: it succeeds at once, with the Promise itself. Use `Effect.promise` or `Effect.tryPromise`.",
    ),
    promiseInEffectSuccess: says(
      "This Effect succeeds with a Promise that nobody waits for. Use `Effect.promise` or `Effect.tryPromise`.",
    ),
    unsafeEffectTypeAssertion: says(
      "This `as` makes an error or a service disappear from the type, and not from the program. Handle the error or provide the service.",
    ),
    effectGenUsesAdapter: says(
      "The `_` of `Effect.gen(function* (_) { … })` is gone. Write `yield* effect` in place of `yield* _(effect)`.",
    ),
    effectFnImplicitAny: {
      says: (text) => {
        const name = /Parameter `([^`]*)`/.exec(text)?.[1] ?? "x"
        return `TypeScript cannot know the type of \`${name}\`. Write it down: \`${name}: string\`, for example.`
      },
      andOriginal: false,
    },
    classSelfMismatch: {
      says: (text) =>
        `The first type after \`extends\` names another class. It must be the class itself: ${/should be (`.*?`)/.exec(text)?.[1] ?? "its own name"}.`,
      andOriginal: false,
    },
    layerMergeAllWithDependencies: says(
      "One of these layers needs what another one provides, and `Layer.mergeAll` builds them side by side. Use `Layer.provide` or `Layer.provideMerge` between the two.",
    ),
    globalTimersInEffect: says(`${virtualTime}: use \`Effect.sleep\` or \`Effect.delay\`.`),
    globalTimers: says(`${virtualTime}: use \`Effect.sleep\` or \`Effect.delay\`.`),
    globalDateInEffect: says(`${virtualTime}: use \`Clock.currentTimeMillis\`.`),
    globalDate: says(`${virtualTime}: use \`Clock.currentTimeMillis\`.`),
    globalRandomInEffect: says(
      "Nobody can repeat a run that draws its numbers here. Use `Random.next` or `Random.nextIntBetween`.",
    ),
    obsoleteSchemaImport: says(
      "`@effect/schema` is from Effect 3. In Effect 4: `Schema` from `effect`.",
    ),
    outdatedApi: {
      says: (text) => {
        const name = /v3 API `([^`]*)`/.exec(text)?.[1]
        return name && `\`${name}\` is from Effect 3 and no longer there.`
      },
      andOriginal: false,
    },
  } satisfies Record<string, Wording>),
)

const listed = (names: string | undefined): string =>
  names === undefined
    ? "an error"
    : names
        .split(" | ")
        .map((name) => `\`${name}\``)
        .join(" or ")

/**
 * Of a function with two branches, whose errors differ, TypeScript takes one for the type of both.
 * The text is the same where the learner has written down a type with too few errors.
 */
const differentBranches = (error: string): string | undefined => {
  const [, branches] =
    /\bType '(Effect<[^']*> \| Effect<[^']*>)' is not assignable to type '[^']*\bEffect</.exec(
      error,
    ) ?? []
  if (branches === undefined) return undefined
  const parts = [...branches.matchAll(/Effect<([^<>,]+), ([^<>,]+)(?:, [^<>,]+)?>/g)]
  const union = (index: number) =>
    [...new Set(parts.flatMap((part) => (part[index] ?? "").split(" | ")))]
      .filter((name) => name !== "never")
      .join(" | ") || "never"
  const simple = parts.map(([part]) => part).join(" | ") === branches
  const type = simple ? `Effect.Effect<${union(1)}, ${union(2)}>` : "Effect.Effect<A, E1 | E2>"
  return `The branches here fail with different errors, and only those of one branch are expected. Where no type is written down, TypeScript has taken that of one branch for both. Write down what the function gives back, \`(…): ${type} => …\`, or handle the one error with \`Effect.catchTag\`.`
}
