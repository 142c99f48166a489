import { assert, it } from "@effect/vitest"
import { encodeValue } from "@fiberlings/core"
import { mentions } from "../src/mentions.ts"

it("finds a word, and no part of one", () => {
  const value = encodeValue({ from: "Data from eu-west (1)" })
  assert.isTrue(mentions(value, "eu-west"))
  assert.isTrue(mentions(value, "(1)"))
  assert.isTrue(mentions(value, "Data from"))
  assert.isFalse(mentions(value, "west (2)"))
  assert.isFalse(mentions(value, "a"))
  assert.isFalse(mentions(value, "eu.west"))
})
