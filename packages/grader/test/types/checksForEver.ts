import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Console, Effect, Layer, Option } from "effect"
import { TypeChecker } from "../../src/types/TypeChecker.ts"

// A process of its own, for a test that kills it: checks texts one after the other, each with other
// imports, so that the type checker asks for files nearly all the time.
const [checks = ""] = process.argv.slice(2)

const main = Effect.gen(function* () {
  const checker = yield* TypeChecker
  yield* checker.warm
  for (let count = 0; ; count++) {
    const source = `import "./missing${count}.ts"\nexport const x = ${count}\n`
    yield* Effect.forkChild(checker.check({ source, checks }), { startImmediately: true })
    if (count === 2) yield* Console.log(Option.getOrThrow(yield* checker.pid))
    yield* checker.check({ source, checks })
  }
})

main.pipe(
  Effect.provide(TypeChecker.layer.pipe(Layer.provideMerge(NodeServices.layer))),
  NodeRuntime.runMain,
)
