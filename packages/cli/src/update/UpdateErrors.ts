import { showName } from "@fiberlings/grader"
import { Runtime, Schema } from "effect"

const listed = (names: ReadonlyArray<string>): string => {
  const some = names.slice(0, 20).map((name) => `\n  ${showName(name)}`)
  const more = names.length > 20 ? `\n  … and ${names.length - 20} more` : ""
  return some.join("") + more
}
const commits = (count: number) => (count === 1 ? "1 commit" : `${count} commits`)
const unchanged = "Nothing was changed."

/** There is no program `git`. Exit code 2. */
export class GitMissing extends Schema.TaggedError<GitMissing>()("GitMissing", {}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `There is no git on this machine (or not on the PATH), and an update needs it. ${unchanged} Install it from https://git-scm.com, then run this again.`
  }
}

/** The workshop is no git checkout of its own. Exit code 2. */
export class NotACheckout extends Schema.TaggedError<NotACheckout>()("NotACheckout", {
  root: Schema.String,
  /** Whether the folder lies inside of another repository. */
  isInside: Schema.Boolean,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    const what = this.isInside
      ? "is part of another git repository, not a checkout of its own"
      : "is no git checkout"
    return `${showName(this.root)} ${what}, so there is nowhere to update from. ${unchanged} Fetch the workshop anew with git clone, and copy your folder .fiberlings (your progress) and your files exercise.ts into it.`
  }
}

/** HEAD names a commit, not a branch. Exit code 2. */
export class DetachedHead extends Schema.TaggedError<DetachedHead>()("DetachedHead", {}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `No branch is checked out here (git calls it a detached HEAD), and an update follows a branch. ${unchanged} Go to one, for example with: git switch main`
  }
}

/** The branch follows no other one. Exit code 2. */
export class NoUpstream extends Schema.TaggedError<NoUpstream>()("NoUpstream", {
  branch: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `The branch ${this.branch} follows no other one, so there is nowhere to update from. ${unchanged} Name one, for example with: git branch --set-upstream-to=origin/main`
  }
}

/** The branch has commits that its upstream has not, and the other way round. Exit code 2. */
export class Diverged extends Schema.TaggedError<Diverged>()("Diverged", {
  branch: Schema.String,
  upstream: Schema.String,
  ahead: Schema.Int,
  behind: Schema.Int,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `Your branch ${this.branch} has ${commits(this.ahead)} of its own, and ${this.upstream} has ${commits(this.behind)} that you do not have. An update does not merge them. ${unchanged} To do it yourself (your commits stay, and git says where both changed the same lines): git pull --no-rebase`
  }
}

/** Files of the workshop that are no exercise.ts were changed. Exit code 2. */
export class OtherChanges extends Schema.TaggedError<OtherChanges>()("OtherChanges", {
  files: Schema.Array(Schema.String),
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `An update keeps your exercise.ts files, but these files of the workshop are changed too (or one is staged in another version than yours):${listed(this.files)}\n${unchanged} Put them aside with git stash push -- FILE, or drop your changes with git restore --staged --worktree -- FILE; then run this again.`
  }
}

/** Files that the update brings are there already, as files of the learner's own. Exit code 2. */
export class InTheWay extends Schema.TaggedError<InTheWay>()("InTheWay", {
  files: Schema.Array(Schema.String),
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `The update brings files where you have some of your own:${listed(this.files)}\n${unchanged} Move or rename yours, then run this again.`
  }
}

/** Another git holds the lock, or one was killed while it did. Exit code 2. */
export class GitBusy extends Schema.TaggedError<GitBusy>()("GitBusy", { lock: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `Another git is at work here, or one was stopped by force: there is a file ${showName(this.lock)}. ${unchanged} If no other git is running, delete that file. Then run this again.`
  }
}

/** There is no writing in the workshop's own folder. Exit code 3. */
export class NotWritable extends Schema.TaggedError<NotWritable>()("NotWritable", {
  folder: Schema.String,
  reason: Schema.String,
}) {
  override get message() {
    return `Nothing can be written in ${showName(this.folder)}: ${this.reason}\n${unchanged} Is the disk full, or the folder somebody else's? Then run this again.`
  }
}

/** The upstream did not answer. Exit code 3. */
export class FetchFailed extends Schema.TaggedError<FetchFailed>()("FetchFailed", {
  remote: Schema.String,
  reason: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 3
  /** The command says it itself: it is neither the workshop's fault nor the set-up's. */
  override readonly [Runtime.errorReported] = false
  override get message() {
    return `The newest version could not be fetched from ${showName(this.remote)}. ${unchanged} Look whether the network is there, then run this again. Git says:\n${this.reason}`
  }
}

/** Git refused something that it should not have refused. Exit code 3. */
export class GitFailed extends Schema.TaggedError<GitFailed>()("GitFailed", {
  command: Schema.String,
  reason: Schema.String,
}) {
  override get message() {
    return `git ${this.command} failed:\n${this.reason}`
  }
}

/** Something failed before the new version was there; all of it was undone. Exit code 3. */
export class UpdateUndone extends Schema.TaggedError<UpdateUndone>()("UpdateUndone", {
  reason: Schema.String,
  /** What was found where it was not expected, and left alone. */
  left: Schema.Array(Schema.String),
}) {
  override get message() {
    const but = this.left.length > 0 ? `, but for:${listed(this.left)}` : "."
    return `The update failed and was undone. Your files are as they were${but}\nWhat failed: ${this.reason}`
  }
}

/** Something failed half-way. Exit code 3. */
export class UpdateUnfinished extends Schema.TaggedError<UpdateUnfinished>()("UpdateUnfinished", {
  reason: Schema.String,
  /** Each of the learner's files, and where it is now. */
  files: Schema.Array(Schema.Struct({ path: Schema.String, now: Schema.String })),
}) {
  override get message() {
    const rows = this.files.map(({ now, path }) =>
      now === path ? `${path} is in its place` : `${path} is in ${now}`,
    )
    return `The update stopped half-way:\n${this.reason}\n\nNothing of yours is lost:${listed(rows)}\nWhen the cause is mended, npx fiberlings update goes on from here.`
  }
}

/** The note about an unfinished update cannot be understood. Exit code 3. */
export class JournalUnreadable extends Schema.TaggedError<JournalUnreadable>()(
  "JournalUnreadable",
  { file: Schema.String },
) {
  override get message() {
    return `An earlier update did not come to its end, and the note about it, ${showName(this.file)}, cannot be read. Your files are in .fiberlings/backups/, in the newest folder: copy them back, delete the note, then run this again. ${unchanged}`
  }
}
