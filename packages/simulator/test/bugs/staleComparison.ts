import { Effect, Ref } from "effect"
import type { KnownBug } from "./KnownBug.ts"
import { succeedsWith } from "./succeedsWith.ts"

/** The free pages, the next one first. */
type Pile = Ref.Ref<ReadonlyArray<string>>

const compareAndTake = (pile: Pile): Effect.Effect<string> =>
  Effect.gen(function* () {
    const [top = "", ...below] = yield* Ref.get(pile)
    const unchanged = yield* Ref.modify(pile, (now) =>
      now[0] === top ? [true, below] : [false, now],
    )
    return unchanged ? top : yield* compareAndTake(pile)
  })

const takeAtOnce = (pile: Pile): Effect.Effect<string> =>
  Ref.modify(pile, ([top = "", ...below]) => [top, below])

/** One fiber takes a page, the other takes two and puts one back: answers with all pages there are. */
const pagesAfter = (take: (pile: Pile) => Effect.Effect<string>) =>
  Effect.gen(function* () {
    const pile: Pile = yield* Ref.make<ReadonlyArray<string>>(["a", "b", "c"])
    const takeTwoReturnOne = Effect.gen(function* () {
      const first = yield* take(pile)
      const second = yield* take(pile)
      yield* Ref.update(pile, (now) => [first, ...now])
      return second
    })
    const taken = yield* Effect.all([take(pile), takeTwoReturnOne], { concurrency: "unbounded" })
    return [...taken, ...(yield* Ref.get(pile))].sort()
  })

export const staleComparison: KnownBug = {
  name: "staleComparison",
  about:
    "A fiber takes the top of a pile for untouched because the same page lies on it again (ABA).",
  wrong: pagesAfter(compareAndTake),
  right: pagesAfter(takeAtOnce),
  holds: succeedsWith(["a", "b", "c"]),
  defaultRunPasses: true,
  fibers: 3,
}
