import { Effect } from "effect"
import { Git } from "./Git.ts"

/** The files in which two commits differ, as git writes them. */
export const commitDifference = Effect.fnUntraced(function* (before: string, after: string) {
  const git = yield* Git
  const out = yield* git.tell([
    "diff-tree",
    "-r",
    "-z",
    "--no-renames",
    "--name-status",
    before,
    after,
  ])
  const fields = out.split("\0").filter((field) => field !== "")
  const rows = fields.flatMap((field, index) =>
    index % 2 === 0 ? [{ status: field, file: fields[index + 1] ?? "" }] : [],
  )
  const files = (...statuses: ReadonlyArray<string>) =>
    rows.filter(({ status }) => statuses.includes(status)).map(({ file }) => file)
  return { added: files("A"), changedOrRemoved: files("M", "D", "T") }
})
