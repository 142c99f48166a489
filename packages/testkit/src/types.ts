import type { Effect } from "effect"

/** The Effect behind an export: the export itself, or what it returns when it is a function. */
type EffectOf<Export> = Export extends (...args: never) => infer Returned ? Returned : Export

type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false

/** Same type, however a union or an intersection was written down; `any` equals only itself. */
type Is<Actual, Expected> =
  Same<Actual, Expected> extends true
    ? true
    : 0 extends 1 & Actual
      ? false
      : [Actual] extends [Expected]
        ? [Expected] extends [Actual]
          ? true
          : false
        : false

/** True when an exported Effect, or the one that a function returns, fails with exactly `Expected`. */
export type ErrorChannelIs<Export, Expected> =
  EffectOf<Export> extends Effect.Effect<infer _A, infer Actual, infer _R>
    ? Is<Actual, Expected> extends true
      ? true
      : { "expected error channel": Expected; "but got": Actual }
    : { "expected an Effect": true; "but got": EffectOf<Export> }

/** Any error whose `_tag` is `Tag`. */
export interface ErrorTagged<Tag extends string> {
  readonly _tag: Tag
}

/**
 * True when it fails with errors of exactly these tags: where the learner declares the error, and
 * the checks cannot know its type.
 */
export type ErrorTagIs<Export, Tag extends string> =
  EffectOf<Export> extends Effect.Effect<infer _A, infer Actual, infer _R>
    ? Is<Actual extends ErrorTagged<infer Seen> ? Seen : unknown, Tag> extends true
      ? true
      : { "expected error channel": ErrorTagged<Tag>; "but got": Actual }
    : { "expected an Effect": true; "but got": EffectOf<Export> }

/** True when it needs exactly the services `Expected`. */
export type ServicesAre<Export, Expected> =
  EffectOf<Export> extends Effect.Effect<infer _A, infer _E, infer Actual>
    ? Is<Actual, Expected> extends true
      ? true
      : { "expected services": Expected; "but got": Actual }
    : { "expected an Effect": true; "but got": EffectOf<Export> }

/** True when it succeeds with exactly `Expected`. */
export type SuccessIs<Export, Expected> =
  EffectOf<Export> extends Effect.Effect<infer Actual, infer _E, infer _R>
    ? Is<Actual, Expected> extends true
      ? true
      : { "expected success": Expected; "but got": Actual }
    : { "expected an Effect": true; "but got": EffectOf<Export> }

/** What a check says about types; only a type checker can tell whether it holds. */
export interface TypeExpectations {
  readonly checkedBy: "the type checker"
}

/**
 * Expectations about the types of an exercise, for a check's `types`:
 *
 *     types: expectTypes<[ErrorChannelIs<typeof Exercise.findUser, UserNotFound>]>()
 *
 * One that does not hold is a type error on its line, which says what was expected and what came.
 * At run time nothing is checked.
 */
export const expectTypes = <_Expectations extends ReadonlyArray<true>>(): TypeExpectations => ({
  checkedBy: "the type checker",
})
