import { Effect } from "effect"
import { random } from "../../src/index.ts"
import { programs } from "./programs.ts"
import { recordOnce } from "./recordOnce.ts"
import { strategies } from "./strategies.ts"

// Prints the run of every program under every strategy, in the order of their names. With the
// argument `later`, as a process would that has already done something else, in another order.
const later = process.argv[2] === "later"

const main = Effect.gen(function* () {
  if (later) yield* Effect.forEach([1, 2, 3], () => Effect.yieldNow, { concurrency: "unbounded" })
  const names = later ? Object.keys(programs).reverse() : Object.keys(programs)
  const lines = yield* Effect.forEach(names, (name) =>
    Effect.gen(function* () {
      const program = programs[name]!
      const { schedule } = yield* recordOnce(program, random(1))
      return yield* Effect.forEach(Object.entries(strategies), ([strategy, make]) =>
        Effect.map(
          recordOnce(program, make(schedule)),
          ({ json }) => `${name} ${strategy} ${json}`,
        ),
      )
    }),
  )
  process.stdout.write(lines.flat().sort().join("\n"))
})

await Effect.runPromise(main)
