// Records the traces that the tests draw, so that the tests themselves need no simulator:
//   node packages/timeline/test/recordTraces.ts && npx biome format --write packages/timeline/test
import { writeFileSync } from "node:fs"
import type { Trace } from "@fiberlings/core"
import { Effect } from "effect"
import { explore, exhaustive, simulate } from "../../simulator/src/index.ts"
import { programs, sale } from "./programs.ts"

/** One event a line, so that a trace can be read in a review. */
const write = (name: string, { version, events }: Trace) => {
  const lines = events.map((event) => `    ${JSON.stringify(event)}`).join(",\n")
  const text = `{\n  "version": ${version},\n  "events": [\n${lines}\n  ]\n}\n`
  writeFileSync(new URL(`./traces/${name}.json`, import.meta.url), text)
}

const recordAll = Effect.gen(function* () {
  for (const [name, program] of Object.entries(programs)) {
    const { run } = yield* simulate(program)
    write(name, run.trace)
  }
  const passing = yield* simulate(sale)
  write("sale", passing.run.trace)
  const { first } = yield* explore(sale, {
    search: exhaustive({ preemptions: 2 }),
    holds: (run) =>
      run.ending._tag === "Completed" &&
      run.ending.exit._tag === "Success" &&
      JSON.stringify(run.ending.exit.value).includes("8"),
  })
  if (first === undefined) return yield* Effect.die(new Error("no sale was lost"))
  write("saleLost", first.run.trace)
})

await Effect.runPromise(recordAll)
