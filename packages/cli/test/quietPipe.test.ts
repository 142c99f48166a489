import { spawn } from "node:child_process"
import { once } from "node:events"
import { assert, describe, it } from "vitest"

const url = new URL("../src/quietPipe.ts", import.meta.url).href

/** Writes, gives the error of that time to arrive, writes again and ends with exit code 7. */
const program = (stream: string) => `
  import { quietPipe } from ${JSON.stringify(url)}
  import { setImmediate } from "node:timers/promises"
  quietPipe()
  process.${stream}.write("one\\n")
  await setImmediate()
  process.${stream}.write("two\\n")
  await setImmediate()
  process.exitCode = 7`

describe("quietPipe", () => {
  it.each(["stdout", "stderr"] as const)(
    "lets a program come to its own end when nobody reads its %s",
    async (stream) => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", program(stream)])
      child[stream].destroy()
      const [code] = await once(child, "exit")
      assert.strictEqual(code, 7)
    },
    60_000,
  )
})
