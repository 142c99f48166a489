import type { Exercise, Verdict } from "@fiberlings/core"
import { misconceptions } from "@fiberlings/testkit"
import type { CohortSummary, ExerciseSummary, SubmissionSummary } from "./CohortSummary.ts"
import type { CohortEntry } from "./gradeCohort.ts"

/** What came of a cohort as a whole. Pure; `entries` may come in any order. */
export const summarise = (
  cohort: string,
  exercises: ReadonlyArray<Exercise>,
  entries: ReadonlyArray<CohortEntry>,
): CohortSummary => ({
  version: 1,
  cohort,
  exercises: exercises.map((exercise) => exerciseSummary(exercise, entries)),
  submissions: entries
    .map((entry) => submissionSummary(exercises, entry))
    .sort((one, other) => compare(one.name, other.name)),
})

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const exerciseSummary = (
  { id, number, title }: Exercise,
  entries: ReadonlyArray<CohortEntry>,
): ExerciseSummary => {
  const verdicts = entries.flatMap(({ files }) =>
    files.flatMap(({ verdict }) => (verdict.exercise === id ? [verdict] : [])),
  )
  return {
    exercise: id,
    number,
    title,
    handedIn: verdicts.length,
    solved: verdicts.filter(({ status }) => status === "passed").length,
    statuses: frequencies(verdicts.map(({ status }) => status)).map(([status, submissions]) => ({
      status,
      submissions,
    })),
    misconceptions: frequencies(verdicts.flatMap(misconceptionsOf)).map(
      ([misconception, submissions]) => ({
        misconception,
        title: titles.get(misconception) ?? misconception,
        submissions,
      }),
    ),
  }
}

const titles: ReadonlyMap<string, string> = new Map(
  Object.values(misconceptions).map(({ id, title }) => [id, title]),
)

const misconceptionsOf = ({ checks }: Verdict): ReadonlyArray<string> => [
  ...new Set(checks.flatMap(({ misconception }) => misconception ?? [])),
]

/** How often each occurs: the most frequent first, then by name. */
const frequencies = <A extends string>(all: ReadonlyArray<A>): ReadonlyArray<[A, number]> => {
  const counts = new Map<A, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort(([one, few], [other, many]) => many - few || compare(one, other))
}

const submissionSummary = (
  exercises: ReadonlyArray<Exercise>,
  { fault, files, name }: CohortEntry,
): SubmissionSummary => {
  const verdicts = exercises.flatMap(({ id }) =>
    files.flatMap(({ verdict }) => (verdict.exercise === id ? [verdict] : [])),
  )
  const handedIn = new Set(verdicts.map(({ exercise }) => exercise))
  return {
    name,
    solved: verdicts.filter(({ status }) => status === "passed").length,
    total: exercises.length,
    fault,
    verdicts,
    notHandedIn: exercises.flatMap(({ id }) => (handedIn.has(id) ? [] : [id])),
  }
}
