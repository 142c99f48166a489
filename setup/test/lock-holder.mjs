// A process of its own that takes the lock, says what happens to it, and lets go when told to.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { acquireLock } from "../src/lock.mjs"

const [tools = "", withWorker] = process.argv.slice(2)
const lock = await acquireLock(tools, {
  signal: new AbortController().signal,
  onWait: (pid) => console.log(`waiting for ${pid}`),
})
if (withWorker) {
  const idle = ["-e", "process.stdin.resume()"]
  const worker = spawn(process.execPath, idle, {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  })
  lock.nameWorker(Number(worker.pid))
  console.log(`worker ${worker.pid}`)
}
console.log("acquired")
await once(process.stdin, "data")
lock.release()
process.exit(0)
