import { assert, it } from "@effect/vitest"
import { layerMakers, layersMadeAnew } from "../src/providing.ts"

it("counts the calls of functions that make a layer, and not their definitions", () => {
  assert.strictEqual(layersMadeAnew("const shop = () => Layer.effect(Shop, connect)\nf(shop())"), 1)
  assert.strictEqual(
    layersMadeAnew(
      "function shop(name: string) {\n  return Layer.effect(Shop, connect)\n}\nf(shop())",
    ),
    1,
  )
  assert.strictEqual(layersMadeAnew("const shop = Layer.effect(Shop, connect)\nf(shop, open())"), 0)
})

it("sees what a layer is made of", () => {
  assert.deepStrictEqual(layerMakers("const shop = Layer.effect(Shop, Database.open())"), [
    "Shop, Database.open()",
  ])
})
