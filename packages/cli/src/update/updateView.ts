import type { Paint } from "../paint.ts"
import { type Differences, hasMoved, type Pair } from "./compareShipped.ts"
import type { ShippedExercise } from "./ShippedExercise.ts"

/** What became of one of the learner's files. */
export type Fate =
  /** It stands where its exercise is now. */
  | { readonly _tag: "Back"; readonly file: string; readonly pair: Pair }
  /** Something newer of the learner's stands there already. */
  | { readonly _tag: "Occupied"; readonly file: string; readonly pair: Pair }
  /** Its exercise is gone. */
  | { readonly _tag: "Homeless"; readonly file: string }

export interface Report {
  /** Commits. */
  readonly before: string
  readonly after: string
  /** The folder of the backups, below the workshop's. */
  readonly backups: string
  readonly differences: Differences
  readonly fates: ReadonlyArray<Fate>
  /** Folders that were moved to the backups. */
  readonly leftOver: ReadonlyArray<string>
}

/** What an update did, for the learner: first what concerns their own files. */
export const updateView = (report: Report, paint: Paint): ReadonlyArray<string> => {
  const { after, backups, before, differences, fates, leftOver } = report
  const mine = fates.flatMap((fate) => fateLines(fate, report, paint))
  const touched = fates.map((fate) => fate.file)
  const others = differences.kept.filter(
    (pair) => !touched.includes(`${pair.before.folder}/exercise.ts`),
  )
  return [
    `${paint.good("✓")} Updated from ${short(before)} to ${short(after)}.`,
    ...section(
      paint,
      "Your files",
      mine.length > 0 ? [...mine, `Each is also kept as it was, in ${backups}/`] : [],
    ),
    ...section(
      paint,
      "Kept from folders that are no exercises any more",
      leftOver.map((folder) => `${folder}/`),
    ),
    ...section(paint, "New", differences.added.map(named)),
    ...section(paint, "Removed", differences.removed.map(named)),
    ...section(paint, "Moved", others.filter(hasMoved).map(movedLine)),
    ...section(
      paint,
      "Changed, and not begun by you",
      others
        .filter(({ changed }) => changed.length > 0)
        .map((pair) => `${named(pair.after)}: ${pair.changed.join(", ")}`),
    ),
    "",
    "To go on: npm start",
  ]
}

const short = (commit: string) => commit.slice(0, 9)
const named = ({ number, title }: ShippedExercise) => `${number} ${title}`
const section = (paint: Paint, title: string, lines: ReadonlyArray<string>) =>
  lines.length === 0 ? [] : ["", paint.bold(title), ...lines.map((line) => `  ${line}`)]

const movedLine = ({ after, before }: Pair) =>
  before.id === after.id
    ? `${before.number} is now ${named(after)}`
    : `${before.number} ${before.id} is now ${after.number} ${after.id}`

const fateLines = (
  fate: Fate,
  { after, backups, before }: Report,
  paint: Paint,
): ReadonlyArray<string> => {
  const backup = `${backups}/${fate.file}`
  if (fate._tag === "Homeless") {
    return [`${fate.file}: its exercise is gone; yours is kept in ${backup}`]
  }
  const { pair } = fate
  const { folder, number, title } = pair.after
  const moved = hasMoved(pair) ? [`${movedLine(pair)}: ${folder}/exercise.ts`] : []
  if (fate._tag === "Occupied") {
    const what = `${number} ${title}: you wrote in ${folder}/exercise.ts meanwhile, and that stays; what was there before is ${backup}`
    return [...moved, what]
  }
  if (pair.changed.length === 0) {
    return moved.length > 0 ? moved : [`${number} ${title}: unchanged, yours is in its place`]
  }
  const folders = [...new Set([pair.before.folder, folder])].join(" ")
  return [
    ...moved,
    `${number} has changed since you wrote yours (${pair.changed.join(", ")}): yours is kept`,
    `  to compare: ${paint.code(`git diff ${short(before)} ${short(after)} -- ${folders}`)}`,
  ]
}
