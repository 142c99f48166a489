import { assert, it } from "@effect/vitest"
import { frameMessage, MessageFrames } from "../../src/types/MessageFrames.ts"

const messages = [{ a: 1 }, { text: "ü😀" }, { list: Array.from({ length: 100 }, (_, n) => n) }]
const bytes = Buffer.from(messages.map(frameMessage).join(""))

it("messages arrive whole, however they are cut", () => {
  for (const size of [1, 7, 50, bytes.length]) {
    const frames = new MessageFrames()
    const received: Array<unknown> = []
    for (let at = 0; at < bytes.length; at += size) {
      const complete = frames.push(bytes.subarray(at, at + size)) ?? assert.fail("refused")
      received.push(...complete.map((text) => JSON.parse(text)))
    }
    assert.deepStrictEqual(received, messages)
  }
})

it("what is no such protocol, or too much, is refused", () => {
  for (const text of [
    "x".repeat(2000),
    "Length: 3\r\n\r\nabc",
    "Content-Length: 99999999999\r\n\r\n",
  ]) {
    assert.isUndefined(new MessageFrames().push(Buffer.from(text)))
  }
})
