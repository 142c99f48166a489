import { assert, describe, it } from "@effect/vitest"
import { decodeToken, encodeToken, hashOf, type ReplayToken } from "../src/index.ts"

const token: ReplayToken = {
  exercise: "5.1",
  check: 2,
  scenario: 0,
  interruptedAt: null,
  schedule: "1-4.a",
  seed: "k3f9ab",
  hash: "9c1e04",
}

describe("replay tokens", () => {
  it("are short texts that say all", () => {
    assert.strictEqual(encodeToken(token), "5.1:2_1-4.a_k3f9ab_9c1e04")
    for (const one of [token, { ...token, scenario: 3 }, { ...token, interruptedAt: 17 }]) {
      assert.deepStrictEqual(decodeToken(encodeToken(one)), one)
    }
  })

  it("are told from other texts", () => {
    for (const text of [
      "",
      "5.1",
      "5.1:2",
      "5.1:2_1-4_k3_9c1e0",
      "5:2_0_k_9c1e04",
      "5.1:2_0-_k_9c1e04",
    ]) {
      assert.isUndefined(decodeToken(text), text)
    }
  })

  it("belong to one text", () => {
    assert.notStrictEqual(hashOf("a"), hashOf("a "))
  })
})
