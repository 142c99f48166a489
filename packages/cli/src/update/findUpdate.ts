import { Workshop, WorkshopNotFound } from "@fiberlings/grader"
import { Console, Effect, FileSystem, Option, Path } from "effect"
import { commitDifference } from "./commitDifference.ts"
import { Git } from "./Git.ts"
import { localChanges, sortChanges } from "./localChanges.ts"
import {
  DetachedHead,
  Diverged,
  FetchFailed,
  GitBusy,
  GitFailed,
  InTheWay,
  NotACheckout,
  NoUpstream,
  OtherChanges,
} from "./UpdateErrors.ts"

/** An update that can be made. Commits by their hashes, files as git writes them. */
export interface Plan {
  readonly before: string
  readonly target: string
  readonly upstream: string
  readonly commits: number
  /** exercise.ts files that the learner wrote in. */
  readonly edited: ReadonlyArray<string>
  /** Others that differ and hold nothing of the learner's. */
  readonly empty: ReadonlyArray<string>
}

/** Makes sure that the workshop is a git checkout of its own. */
export const checkCheckout = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const git = yield* Git
  const { root } = yield* Workshop
  if (!(yield* fs.exists(path.join(root, "exercises"))))
    return yield* new WorkshopNotFound({ root })
  const place = yield* git.ask(["rev-parse", "--show-prefix"])
  if (place.code !== 0 && !place.err.includes("not a git repository")) {
    return yield* new GitFailed({ command: "rev-parse", reason: place.err })
  }
  const isInside = place.out.trim() !== ""
  if (place.code !== 0 || isInside) return yield* new NotACheckout({ root, isInside })
})

/** Makes sure that no other git is at work in the checkout, nor has left a lock. */
export const checkIdle = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const git = yield* Git
  const { root } = yield* Workshop
  const branch = (yield* git.ask(["symbolic-ref", "--quiet", "HEAD"])).out.trimEnd()
  // What a fast-forward locks. One that is killed leaves the lock that it held.
  const names = ["index", "HEAD", "ORIG_HEAD", "packed-refs", branch].filter((name) => name !== "")
  const asked = names.flatMap((name) => ["--git-path", `${name}.lock`])
  const locks = (yield* git.tell(["rev-parse", ...asked])).trimEnd().split(/\r?\n/)
  for (const lock of locks) {
    if (yield* fs.exists(path.resolve(root, lock))) return yield* new GitBusy({ lock })
  }
})

/**
 * Fetches, and looks at everything that an update could stumble over. Nothing but git's own store
 * is written. None: there is nothing new.
 */
export const findUpdate = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const git = yield* Git
  const { root } = yield* Workshop
  const line = (...args: ReadonlyArray<string>) =>
    Effect.map(git.tell(args), (text) => text.trimEnd())

  const { branch, remote, remoteBranch, tracking, upstream } = yield* followed
  const changes = yield* localChanges
  const before = yield* line("rev-parse", "--verify", "HEAD")
  const sorted = yield* sortChanges(changes, before)
  if (sorted.others.length > 0) return yield* new OtherChanges({ files: sorted.others })

  yield* Console.error(`Looking for changes in ${upstream} …`)
  const fetched = yield* git.ask(["fetch", "--quiet", "--no-tags", remote, remoteBranch], {
    inTerminal: true,
  })
  if (fetched.code !== 0) return yield* new FetchFailed({ remote, reason: fetched.err })
  const target = yield* line("rev-parse", "--verify", `${tracking}^{commit}`)
  const count = (range: string) => Effect.map(line("rev-list", "--count", range), Number)
  const behind = yield* count(`${before}..${target}`)
  const ahead = yield* count(`${target}..${before}`)
  if (behind === 0) return { upstream, ahead, plan: Option.none<Plan>() }
  if (ahead > 0) return yield* new Diverged({ branch, upstream, ahead, behind })

  const { added } = yield* commitDifference(before, target)
  const inTheWay = yield* Effect.filter(added, (file) =>
    Effect.isSuccess(fs.lstat(path.join(root, file))),
  )
  if (inTheWay.length > 0) return yield* new InTheWay({ files: inTheWay })
  const { edited, empty } = sorted
  const plan: Plan = { before, target, upstream, commits: behind, edited, empty }
  return { upstream, ahead, plan: Option.some(plan) }
})

/** The branch that is checked out, and the one that it follows. */
const followed = Effect.gen(function* () {
  const git = yield* Git
  const head = yield* git.ask(["symbolic-ref", "--quiet", "HEAD"])
  if (head.code !== 0) return yield* new DetachedHead()
  const ref = head.out.trimEnd()
  const branch = ref.replace(/^refs\/heads\//, "")
  const fields = ["upstream:remotename", "upstream:remoteref", "upstream", "upstream:short"]
  const format = fields.map((field) => `%(${field})`).join("%00")
  const out = yield* git.tell(["for-each-ref", `--format=${format}`, ref])
  const [remote = "", remoteBranch = "", tracking = "", upstream = ""] = out.trimEnd().split("\0")
  if (remote === "" || remoteBranch === "" || tracking === "") {
    return yield* new NoUpstream({ branch })
  }
  return { branch, remote, remoteBranch, tracking, upstream: upstream || tracking }
})
