/** The files of a new exercise, by their path within `exercises/` or `solutions/` of its place. */
export interface ExerciseTemplate {
  readonly exercise: Readonly<Record<string, string>>
  readonly solution: Readonly<Record<string, string>>
}

const readme = (title: string) => `---

title: ${title}
requires: []
docs: https://effect.website/docs/getting-started/using-generators/
starterFails: answers with what the API says
star: false
formerly: []
---

TODO: a situation from work, in under 200 words.

**Your task:** TODO

**Done when** TODO
`

const hints = `## Where to look

TODO

## Which function

TODO

## What is easy to miss

TODO
`

const checks = `import { exerciseChecks, succeedsWith } from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("answers with what the API says", {
    run: (exercise) => exercise.program,
    expect: (run) => [succeedsWith(run, "Data from api")],
    misconceptions: [],
  }),
])
`

const starter = `import { Effect } from "effect"

// TODO: ask the API.
export const program = Effect.succeed("?")
`

const solution = `import { Api } from "@fiberlings/core"

export const program = Api.fetch("api", "1 second")
`

/** An exercise that can be graded, and in which everything is still to be written. */
export const exerciseTemplate = (title: string): ExerciseTemplate => ({
  exercise: {
    "README.md": readme(title),
    "hints.md": hints,
    "exercise.ts": starter,
    "exercise.test.ts": checks,
  },
  solution: {
    "starter.ts": starter,
    "solution.ts": solution,
    "why.md": "TODO: why the solution does what it should.\n",
  },
})
