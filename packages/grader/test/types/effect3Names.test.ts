import { assert, describe, it } from "@effect/vitest"
import * as Installed from "effect"
import * as Testing from "effect/testing"
import { explainEffect3Name, effect3Names } from "../../src/types/effect3Names.ts"
import { effectRules } from "../../src/types/effectRules.ts"

const modules: Readonly<Record<string, unknown>> = { ...Installed, ...Testing }

const member = (module: string, name: string): unknown => {
  const found = modules[module]
  return typeof found === "object" && found !== null && name in found
}

/** The names that a text recommends: `Module.name` anywhere in its code. */
const namesIn = (text: string) =>
  Array.from(text.matchAll(/\b([A-Z]\w+)\.(\w+)/g), ([, module = "", name = ""]) => ({
    module,
    name,
  }))

describe("what a message recommends exists in the installed Effect", () => {
  for (const [old, instead] of effect3Names) {
    it(old, () => {
      for (const { module, name } of namesIn(instead)) {
        assert.isTrue(member(module, name), `${module}.${name}`)
      }
      const [first = ""] = instead.split(" ")
      if (/^`[A-Z]\w+`/.test(first)) assert.property(modules, first.replace(/[`:,]/g, ""))
    })
  }
  for (const [rule, { says }] of effectRules) {
    it(rule, () => {
      for (const { module, name } of namesIn(says("") ?? "")) {
        assert.isTrue(member(module, name), `${module}.${name}`)
      }
    })
  }
})

describe("what is called gone is gone", () => {
  for (const old of effect3Names.keys()) {
    it(old, () => {
      const [module = "", name] = old.split(".")
      assert.isFalse(name === undefined ? module in Installed : member(module, name))
    })
  }
})

it("knows the habits of Effect 3 that a learner brings along", () => {
  const habits =
    "Effect.fork Effect.forkDaemon Effect.catchAll Effect.catchAllCause Effect.catchSome Effect.either Effect.async Effect.timeoutFail Effect.tapErrorCause Effect.validateAll Effect.zipRight Effect.orElse Effect.if Effect.unless Effect.loop Effect.runtime Effect.withConcurrency Effect.dieMessage Context.Tag Effect.Service Effect.Tag Layer.scoped Effect.makeSemaphore Cause.isInterruptedOnly Fiber.poll Schedule.intersect Schema.decodeUnknown Either FiberRef"
  for (const name of habits.split(" ")) assert.include(explainEffect3Name(name), "In Effect 4: ")
  assert.isUndefined(explainEffect3Name("Effect.sleep"))
})
