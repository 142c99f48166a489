import { mkdirSync, readdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, onTestFinished, test } from "vitest"
import { acquireLock, buryLock } from "../src/lock.mjs"
import { readOwner } from "../src/lock-owner.mjs"
import { start } from "./processes.mjs"
import { temporaryFolder } from "./temporary-folder.mjs"

const holder = fileURLToPath(new URL("lock-holder.mjs", import.meta.url))
const calm = { signal: new AbortController().signal, onWait: () => {} }

/** @param {string} tools @param {string[]} more */
const hold = (tools, ...more) => start(holder, [tools, ...more])

/** @param {number} pid */
function endIfAlive(pid) {
  try {
    process.kill(pid, "SIGKILL")
  } catch {}
}

describe("the lock of the set-up", () => {
  test("a second start waits for the first, then goes on", async () => {
    const tools = temporaryFolder()
    const first = hold(tools)
    await first.says("acquired")
    const second = hold(tools)
    await second.says(`waiting for ${first.child.pid}`)
    expect(second.output()).not.toContain("acquired")
    first.child.stdin?.write("go")
    await second.says("acquired")
    expect((await first.end()).code).toBe(0)
  })

  test("leaves nothing behind", async () => {
    const tools = path.join(temporaryFolder(), ".tools")
    const lock = await acquireLock(tools, calm)
    expect(readdirSync(tools)).toEqual(["lock"])
    lock.release()
    expect(readdirSync(tools)).toEqual([])
  })

  test("of a killed owner is taken over without waiting", async () => {
    const tools = temporaryFolder()
    const first = hold(tools)
    await first.says("acquired")
    first.child.kill("SIGKILL")
    await first.end()
    const second = hold(tools)
    await second.says("acquired")
    expect(second.output()).not.toContain("waiting")
  })

  test("of a killed owner goes to one of many that waited for it", async () => {
    const tools = temporaryFolder()
    const first = hold(tools)
    await first.says("acquired")
    const waiting = Array.from({ length: 4 }, () => hold(tools))
    await Promise.all(waiting.map((one) => one.says(`waiting for ${first.child.pid}`)))
    first.child.kill("SIGKILL")
    let left = waiting
    while (left.length > 0) {
      const winner = await Promise.race(left.map((one) => one.says("acquired").then(() => one)))
      left = left.filter((one) => one !== winner)
      // Each of the others sees the new owner before that one lets go.
      await Promise.all(left.map((one) => one.says(`waiting for ${winner.child.pid}`)))
      expect(left.filter((one) => one.output().includes("acquired"))).toEqual([])
      winner.child.stdin?.write("go")
      expect((await winner.end()).code).toBe(0)
    }
  })

  test("of the next owner is safe from one that was slow to take over", async () => {
    const tools = temporaryFolder()
    const first = hold(tools)
    await first.says("acquired")
    first.child.kill("SIGKILL")
    await first.end()
    const gone = readOwner(path.join(tools, "lock"))
    const next = hold(tools)
    await next.says("acquired")
    expect(buryLock(tools, /** @type {import("../src/lock-owner.mjs").Owner} */ (gone))).toBe(
      undefined,
    )
    expect(readOwner(path.join(tools, "lock"))?.pid).toBe(next.child.pid)
  })

  test("waits for the program that a killed owner had started", async () => {
    const tools = temporaryFolder()
    const first = hold(tools, "with-worker")
    const [, worker] = /** @type {RegExpMatchArray} */ (await first.says(/worker (\d+)/))
    onTestFinished(() => endIfAlive(Number(worker)))
    await first.says("acquired")
    // The worker would notice its owner's end by its standard input: it is stopped, as if busy.
    process.kill(Number(worker), "SIGSTOP")
    first.child.kill("SIGKILL")
    await first.end()
    const second = hold(tools)
    await second.says(`waiting for ${first.child.pid}`)
    process.kill(Number(worker), "SIGKILL")
    await second.says("acquired")
  })

  test.each([
    ["whose pid another process has by now", `${process.ppid} ${process.ppid}-other`],
    ["that was damaged", ""],
  ])("%s is taken over when its heart no longer beats", async (_, owner) => {
    const tools = temporaryFolder()
    mkdirSync(path.join(tools, "lock"))
    writeFileSync(path.join(tools, "lock", "owner"), owner)
    /** @type {number[]} */
    const waited = []
    const onWait = (/** @type {number} */ pid) => waited.push(pid)
    const lock = await acquireLock(tools, { ...calm, onWait, patience: 1 })
    expect(waited).toHaveLength(1)
    lock.release()
  })

  test("can be given up while waiting", async () => {
    const tools = temporaryFolder()
    const first = hold(tools)
    await first.says("acquired")
    const controller = new AbortController()
    const onWait = () => controller.abort(new Error("enough"))
    const waiting = acquireLock(tools, { signal: controller.signal, onWait })
    await expect(waiting).rejects.toThrow("enough")
    expect(readdirSync(tools)).toEqual(["lock"])
  })
})
