import { Deferred, Effect, Option, Ref } from "effect"
import type { KnownBug } from "./KnownBug.ts"

type Address = Ref.Ref<Option.Option<string>>

/** One fiber looks up an address that another one enters, and a third waits for the outcome. */
const lookUp = (
  tell: (
    find: Effect.Effect<string, "not there">,
    found: Deferred.Deferred<string, "not there">,
  ) => Effect.Effect<unknown, unknown>,
) =>
  Effect.gen(function* () {
    const address: Address = yield* Ref.make(Option.none<string>())
    const found = yield* Deferred.make<string, "not there">()
    const find = Effect.flatMap(
      Ref.get(address),
      Option.match({
        onNone: () => Effect.fail("not there" as const),
        onSome: (known) => Effect.succeed(known),
      }),
    )
    yield* Effect.forkChild(Ref.set(address, Option.some("10 Downing Street")))
    yield* Effect.forkChild(tell(find, found))
    return yield* Deferred.await(found)
  })

export const onlySuccessTold: KnownBug = {
  name: "onlySuccessTold",
  about:
    "A Deferred is completed only when the work succeeds, so that its failure leaves others waiting.",
  wrong: lookUp((find, found) => Effect.flatMap(find, (value) => Deferred.succeed(found, value))),
  right: lookUp((find, found) => Deferred.into(find, found)),
  holds: (run) => run.ending._tag === "Completed",
  defaultRunPasses: true,
  fibers: 3,
}
