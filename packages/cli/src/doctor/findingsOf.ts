import type { LayerName, SandboxLayer } from "@fiberlings/grader"
import type { Facts, Tried } from "./Facts.ts"
import type { Finding, Group } from "./Finding.ts"

const finding =
  (group: Group) =>
  (name: string, state: Finding["state"], says: string, advice = ""): Finding => ({
    group,
    name,
    state,
    says,
    advice,
  })

const tried = <A>(
  found: Tried<A>,
  good: (value: A) => Finding,
  bad: (why: string) => Finding,
): Finding => (found._tag === "Found" ? good(found.value) : bad(found.why))

/** Judges what was found: no colours, no lengths of lines. */
export const findingsOf = (facts: Facts): ReadonlyArray<Finding> => [
  ...machine(facts),
  ...workshop(facts),
  ...terminal(facts),
  ...layers(facts.layers),
]

const installAgain = "Run npm start once in the workshop's folder."

const machine = ({ freeDisk, graded, node, packages }: Facts): ReadonlyArray<Finding> => {
  const say = finding("Machine")
  // Whoever installs by hand leaves no stamp, and all the same everything may be there.
  const works = graded._tag === "Found" && graded.value
  const disk =
    freeDisk === undefined
      ? []
      : [
          freeDisk < 500e6
            ? say(
                "disk",
                "note",
                `${megabytes(freeDisk)} MB of the disk are free`,
                "Free some room.",
              )
            : say("disk", "good", `${megabytes(freeDisk / 1000)} GB of the disk are free`),
        ]
  return [
    node.isGood
      ? say("node", "good", `Node ${node.version} on ${node.platform}`)
      : say("node", "bad", `Node ${node.version} on ${node.platform}`, `Use ${node.wanted}.`),
    packages === "current"
      ? say("packages", "good", "packages as pnpm-lock.yaml names them")
      : say("packages", works ? "note" : "bad", said[packages], installAgain),
    ...disk,
  ]
}

const said = {
  outdated: "packages: not those that pnpm-lock.yaml names",
  missing: "packages: not installed by npm start, or not to the end",
}

const megabytes = (bytes: number): string => String(Math.floor(bytes / 1e6))

const workshop = (facts: Facts): ReadonlyArray<Finding> => {
  const say = finding("Workshop")
  const [locked] = facts.readOnly
  const others = facts.readOnly.length - 1
  return [
    tried(
      facts.exercises,
      (count) => say("exercises", "good", `${count} exercises in ${facts.root}`),
      (why) => say("exercises", "bad", "no exercises", why),
    ),
    tried(
      facts.graded,
      (passed) =>
        passed
          ? say("grading", "good", "grading works: the first exercise's solution passes")
          : say("grading", "bad", "the first exercise's solution does not pass", installAgain),
      (why) => say("grading", "bad", "nothing could be graded", why),
    ),
    tried(
      facts.solved,
      (count) => say("progress", "good", `progress can be read: ${count} solved`),
      (why) => say("progress", "bad", "progress cannot be read", why),
    ),
    locked === undefined
      ? say("saving", "good", "exercises can be changed; ten times a second a save is looked for")
      : say(
          "saving",
          "note",
          `${locked}${others > 0 ? ` and ${others} more` : ""} cannot be changed`,
          "Make the files yours, or copy the workshop to a folder of your own.",
        ),
    facts.types === "with Effect's diagnostics"
      ? say("types", "good", "types are checked, with Effect's own diagnostics")
      : facts.types === "plain"
        ? say("types", "note", "types are checked, without Effect's own diagnostics", noBinary)
        : say("types", "note", "types are not checked", noBinary),
    facts.isGitCheckout
      ? say("git", "good", "a Git checkout: git diff shows what you changed")
      : say("git", "note", "no Git checkout: reset keeps your versions all the same"),
  ]
}

const noBinary = "There is no type checker for this platform; your editor may have one."

const terminal = ({ terminal }: Facts): ReadonlyArray<Finding> => {
  const say = finding("Terminal")
  const { columns, hasColours, isInteractive, isUtf8, rows } = terminal
  const colours = hasColours ? "colours" : "no colours"
  return [
    !isInteractive
      ? say("screen", "note", `no terminal, ${colours}: start prints an overview and ends`)
      : columns < 80 || rows < 24
        ? say("screen", "note", `${columns} x ${rows}, ${colours}`, "Pictures want 80 x 24.")
        : say("screen", "good", `${columns} x ${rows}, ${colours}`),
    isUtf8
      ? say("characters", "good", "characters: UTF-8")
      : say("characters", "note", "characters: not UTF-8", "Pictures want it: LANG=C.UTF-8."),
  ]
}

const layers = (found: ReadonlyArray<SandboxLayer>): ReadonlyArray<Finding> => {
  const say = finding("Around code that is graded")
  return found.map(({ name, on, reason }) =>
    on ? say(name, "good", gist[name]) : say(name, "note", `off: ${gist[name]}`, reason),
  )
}

const gist: Readonly<Record<LayerName, string>> = {
  process: "a process of its own, without your environment",
  permission: "Node's permission model: files, programs, threads",
  limits: "prlimit: memory, processor time",
  bubblewrap: "for a cohort, bubblewrap: files, network, other processes",
  namespaces: "for a cohort without bubblewrap, unshare: network, other processes",
}
