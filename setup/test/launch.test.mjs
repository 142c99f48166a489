import { existsSync, writeFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { start } from "./processes.mjs"
import { copyOfRepository, copyThatIsSetUp, pretendNodeWasFetched } from "./repository-copy.mjs"
import { temporaryFolder } from "./temporary-folder.mjs"

/** Makes a Node say that it is another version. @param {string} version */
const asNode = (version) => [
  "--import",
  `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`,
]

/** @param {import("../src/places.mjs").Places} places @param {string} name */
const entry = (places, name) => path.join(places.root, "setup", name)

/** The environment of a user who typed the command, not of a script. */
function environment(more = {}) {
  const { INIT_CWD, npm_lifecycle_event, npm_execpath, ...env } = process.env
  return { ...env, ...more }
}

describe("fiberlings.mjs", () => {
  test("says what to do where nothing is set up, and sets nothing up", async () => {
    const places = copyOfRepository()
    const { code, stdout, stderr } = await start(entry(places, "fiberlings.mjs"), ["list"]).end()
    expect(stderr).toBe(
      `Fiberlings is not set up yet: run "npm start" once in ${places.root}, then try again.\n`,
    )
    expect([code, stdout]).toEqual([2, ""])
    expect([existsSync(places.tools), existsSync(places.modules)]).toEqual([false, false])
  })

  test("says what to do when the lock file has changed since", async () => {
    const { places } = copyThatIsSetUp()
    writeFileSync(path.join(places.root, "pnpm-lock.yaml"), "changed")
    const { code, stderr } = await start(entry(places, "fiberlings.mjs"), []).end()
    expect(stderr).toMatch(/^Fiberlings has changed since it was set up: run "npm start"/)
    expect(code).toBe(2)
  })

  test("runs in its own process on a good Node, in the user's folder", async () => {
    const { places } = copyThatIsSetUp()
    const cwd = temporaryFolder()
    const file = entry(places, "fiberlings.mjs")
    const run = start(file, ["tell", "a b"], { cwd, env: environment() })
    const { code, stdout, stderr } = await run.end()
    expect([code, stderr]).toEqual([0, ""])
    const told = JSON.parse(stdout)
    expect(told).toMatchObject({ pid: run.child.pid, cwd })
    expect(told.argv).toEqual([process.execPath, places.cli, "tell", "a b"])
  })

  test("hops to the fetched Node from one that cannot run it", async () => {
    const { places } = copyThatIsSetUp()
    const node = pretendNodeWasFetched(places)
    const run = start(entry(places, "fiberlings.mjs"), ["tell"], { nodeArgs: asNode("20.20.2") })
    const { stdout, stderr } = await run.end()
    expect(stderr).toBe("")
    const told = JSON.parse(stdout)
    expect(told.pid).not.toBe(run.child.pid)
    expect(told.PATH.split(path.delimiter)[0]).toBe(path.dirname(node))
  })

  test("does not run on a Node that cannot run it", async () => {
    const { places } = copyThatIsSetUp()
    const run = start(entry(places, "fiberlings.mjs"), ["tell"], { nodeArgs: asNode("20.20.2") })
    const { code, stdout } = await run.end()
    expect([code, stdout]).toEqual([2, ""])
  })
})

describe.each(["run.mjs", "fiberlings.mjs"])("%s on a Node that is too old", (name) => {
  test("says so in one sentence", async () => {
    const places = copyOfRepository()
    const { code, stderr } = await start(entry(places, name), ["fiberlings"], {
      nodeArgs: asNode("14.21.3"),
    }).end()
    expect(stderr).toMatch(/^This is Node 14\.21\.3, which is too old [^\n]*\n$/)
    expect(code).toBe(3)
  })
})

describe("run.mjs where all is set up", () => {
  test("runs a tool in the root, with what it needs on the PATH and not a word", async () => {
    const { places, pnpmFolder } = copyThatIsSetUp()
    const options = { cwd: temporaryFolder(), env: environment() }
    const run = start(entry(places, "run.mjs"), ["tool", "tell", "x"], options)
    const { code, stdout, stderr } = await run.end()
    expect([code, stderr]).toEqual([0, ""])
    const told = JSON.parse(stdout)
    expect(told).toMatchObject({ cwd: places.root, TURBO_TELEMETRY_DISABLED: "1" })
    expect(told.argv.slice(2)).toEqual(["tell", "x"])
    expect(told.PATH.split(path.delimiter).slice(0, 3)).toEqual([
      path.dirname(process.execPath),
      path.join(places.modules, ".bin"),
      pnpmFolder,
    ])
  })

  test("runs fiberlings in the folder that npm was called in", async () => {
    const { places } = copyThatIsSetUp()
    const user = temporaryFolder()
    const env = environment({ npm_lifecycle_event: "fiberlings", INIT_CWD: user })
    const options = { cwd: places.root, env }
    const run = start(entry(places, "run.mjs"), ["fiberlings", "tell"], options)
    const told = JSON.parse((await run.end()).stdout)
    expect(told.cwd).toBe(user)
    expect(told.INIT_CWD).toBeUndefined()
  })

  test.each(["fiberlings", "tool"])("passes the exit code of %s on", async (command) => {
    const { places } = copyThatIsSetUp()
    const run = start(entry(places, "run.mjs"), [command, "exit", "5"])
    expect(await run.end()).toMatchObject({ code: 5, signal: null })
  })

  test.each([
    [["missing"], /^There is no command missing here: [^\n]*\n$/],
    [[], /^Say what to run, for example: [^\n]*\n$/],
  ])("refuses %j", async (args, sentence) => {
    const { places } = copyThatIsSetUp()
    const { code, stderr } = await start(entry(places, "run.mjs"), args).end()
    expect(stderr).toMatch(sentence)
    expect(code).toBe(2)
  })
})

describe.skipIf(process.platform === "win32")("signals", () => {
  test.each(["fiberlings", "tool"])("%s gets what run.mjs is sent", async (command) => {
    for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      const { places } = copyThatIsSetUp()
      const run = start(entry(places, "run.mjs"), [command, "wait"])
      await run.says("ready")
      run.child.kill(name)
      const { code, stdout } = await run.end()
      expect(stdout).toContain(`got ${name}`)
      expect(code).toBe(7)
    }
  })

  test.each([
    ["SIGTERM", 143],
    ["SIGKILL", 137],
  ])("a tool that died of %s ends as %d", async (name, expected) => {
    const { places } = copyThatIsSetUp()
    const run = start(entry(places, "run.mjs"), ["tool", "die", name])
    expect(await run.end()).toMatchObject({ code: expected, signal: null })
  })
})
