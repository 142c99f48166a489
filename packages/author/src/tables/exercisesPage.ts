import type { ExerciseTexts } from "../ExerciseTexts.ts"

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

const row = (cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(" | ")} |`

const table = (heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>) => [
  row(heads),
  row(heads.map(() => "---")),
  ...rows.map(row),
]

/** The page that lists every exercise and every mistake, with its title by its name. Markdown. */
export const exercisesPage = (
  all: ReadonlyArray<ExerciseTexts>,
  titles: Readonly<Record<string, string>>,
): string => {
  const chapters = [...new Set(all.map(({ exercise }) => exercise.chapter))]
  const ids = [...new Set(all.flatMap(({ wrong }) => wrong.map(({ name }) => name)))].sort()
  const numberOf = (id: string) =>
    all.find(({ exercise }) => exercise.id === id)?.exercise.number ?? id
  return [
    "# Exercises",
    "",
    "Written by `npx fiberlings dev check --write`. ★: on the short path. Each mistake has a whole",
    "wrong solution that is told exactly this name.",
    ...chapters.flatMap((chapter) => [
      "",
      `## ${chapter}`,
      "",
      ...table(
        ["", "Exercise", "Builds on", "Mistakes that it knows by name"],
        all
          .filter(({ exercise }) => exercise.chapter === chapter)
          .map(({ exercise, wrong }) => [
            `${exercise.number}${exercise.star ? " ★" : ""}`,
            `[${exercise.title}](../exercises/${exercise.path}/README.md)`,
            exercise.requires.map(numberOf).join(", "),
            wrong.map(({ name }) => `\`${name}\``).join(" "),
          ]),
      ),
    ]),
    "",
    "## Mistakes",
    "",
    ...table(
      ["Name", "What the learner is told", "In"],
      ids.map((id) => [
        `\`${id}\``,
        titles[id] ?? "",
        all
          .filter(({ wrong }) => wrong.some(({ name }) => name === id))
          .map(({ exercise }) => exercise.number)
          .join(", "),
      ]),
    ),
    "",
  ].join("\n")
}
