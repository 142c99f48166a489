import { calls, recordCall } from "@fiberlings/core"
import { Effect, Option, Ref } from "effect"
import type { KnownBug } from "./KnownBug.ts"

const compute = recordCall("Report.compute", "monthly", Effect.succeed("the monthly report"))

const fromCache = (cache: Ref.Ref<Option.Option<string>>) =>
  Effect.gen(function* () {
    const cached = yield* Ref.get(cache)
    if (Option.isSome(cached)) return cached.value
    const report = yield* compute
    yield* Ref.set(cache, Option.some(report))
    return report
  })

export const doubleComputation: KnownBug = {
  name: "doubleComputation",
  about:
    "A cache remembers results but not that one is on its way, so two fibers compute the same.",
  wrong: Effect.gen(function* () {
    const cache = yield* Ref.make(Option.none<string>())
    yield* Effect.all([fromCache(cache), fromCache(cache)], { concurrency: "unbounded" })
  }),
  right: Effect.gen(function* () {
    const report = yield* Effect.cached(compute)
    yield* Effect.all([report, report], { concurrency: "unbounded" })
  }),
  holds: (run) => calls(run, "Report.compute").length === 1,
  defaultRunPasses: true,
  fibers: 3,
}
