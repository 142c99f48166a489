// The work of effect.ts and asyncio_peer.py with plain promises: `seed SECONDS` or `fetches N SECONDS`.
import { setTimeout } from "node:timers/promises"
import { measureItself } from "./measureItself.ts"

const fetchData = async (name: string, seconds: number) => {
  await setTimeout(seconds * 1000)
  return `Data from ${name}`
}

const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const seed = async (seconds: number) => {
  const names = ["API-1", "API-2", "API-3"]
  const sequential = await timed(async () => {
    for (const name of names) await fetchData(name, seconds)
  })
  const concurrent = await timed(() => Promise.all(names.map((name) => fetchData(name, seconds))))
  return [sequential, concurrent]
}

const fetches = async (count: number, seconds: number) => {
  const all = () =>
    Promise.all(Array.from({ length: count }, (_, index) => fetchData(String(index), seconds)))
  return [await timed(all)]
}

const [work, ...rest] = process.argv.slice(2)
const [first = 0, second = 0] = rest.map(Number)
await measureItself(() => (work === "seed" ? seed(first) : fetches(first, second)))
