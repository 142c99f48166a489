// Has a process killed whose parent is gone, after it has used half a second of processor time.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { familyTime } from "../src/children/familyTime.ts"

const busy = `
  while (process.cpuUsage().user < 5e5) for (let count = 0; count < 1e6; count++);
  console.log(JSON.stringify({ pid: process.pid, used: process.cpuUsage().user / 1e6 }))
  setInterval(() => {}, 1000)`
const before = familyTime()
// The shell does not wait for it.
const shell = spawn("/bin/sh", ["-c", '"$0" -e "$1" &', process.execPath, busy])
const [line] = await once(shell.stdout, "data")
const { pid, used } = JSON.parse(String(line))
process.kill(pid, "SIGKILL")
// Its pipe closes when it is gone.
await once(shell.stdout.resume(), "close")
const after = familyTime()
const cpu = before === null || after === null ? null : after - before
console.log(JSON.stringify({ cpu, orphan: used }))
