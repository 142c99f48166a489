import { assert, describe, it } from "vitest"
import type { ExerciseTexts } from "../src/ExerciseTexts.ts"
import { rules } from "../src/rules/rules.ts"

const starter = `import { Effect } from "effect"

// TODO: ask all at once.
export const load = Effect.succeed("?")
`

/** An exercise as it should be: the second of its chapter, behind `first`. */
const good: ExerciseTexts = {
  exercise: {
    id: "calls/all-at-once",
    number: "1.2",
    chapter: "Calls",
    path: "01-calls/02-all-at-once",
    title: "All at once",
    requires: ["calls/first"],
    docs: "https://effect.website/docs/concurrency/basic-concurrency/",
    starterFails: "the calls overlap",
    star: true,
    formerly: [],
    brief: "A page needs two calls. `Effect.all` takes them.\n\n**Done when** the calls overlap.",
    hints: [
      { title: "Where to look", text: "Look at the TODO." },
      { title: "Which function", text: "`Effect.all` takes several Effects." },
      { title: "What is easy to miss", text: "It runs them one after another, unless told." },
    ],
  },
  files: {
    exercise: ["README.md", "exercise.test.ts", "exercise.ts", "hints.md"],
    solution: [
      "alternatives/byFibers.ts",
      "alternatives/forEach.ts",
      "equivalents.json",
      "misconceptions/noConcurrency.ts",
      "solution.ts",
      "starter.ts",
      "why.md",
    ],
  },
  readme: "",
  hints: "## Where to look\n\nLook at the TODO.\n",
  shipped: starter,
  checks: "",
  starter,
  solution:
    'import { Effect } from "effect"\n\nexport const load = Effect.all(calls, { concurrency: "unbounded" })\n',
  why: "`Effect.all` runs as many at once as it is told.\n",
  alternatives: [
    { name: "byFibers", text: "" },
    { name: "forEach", text: "" },
  ],
  wrong: ["noConcurrency", "joinAtOnce", "promiseAll", "raceForAll"].map((name) => ({
    name,
    text: "",
  })),
  equivalents: "",
}

const first = withExercise({
  id: "calls/first",
  number: "1.1",
  path: "01-calls/01-first",
  requires: [],
})

/** The good one with another exercise head. */
function withExercise(exercise: Partial<ExerciseTexts["exercise"]>, texts = good): ExerciseTexts {
  return { ...texts, exercise: { ...texts.exercise, ...exercise } }
}

const problemsOf = (texts: ExerciseTexts, all: ReadonlyArray<ExerciseTexts> = [first, texts]) =>
  rules.flatMap((rule) => rule(texts, all))

const without = (names: ReadonlyArray<string>, name: string) => names.filter((one) => one !== name)

const program = 'const water = Effect.log("water on")\n\nexport const program = water'
const predict: ExerciseTexts = withExercise(
  { form: "predict" },
  {
    ...good,
    starter: `import { Effect } from "effect"\n\n// Read it.\n\n${program}\n\ntype Message = "water on"\n\n// TODO\n`,
    shipped: `import { Effect } from "effect"\n\n// Read it.\n\n${program}\n\ntype Message = "water on"\n\n// TODO\n`,
    checks: `import { Effect } from "effect"\n\n${program.replace("export ", "")}\n\nexport default []\n`,
    alternatives: [],
  },
)

const files = (exercise: ReadonlyArray<string>, solution = good.files.solution): ExerciseTexts => ({
  ...good,
  files: { exercise, solution },
})
const hints = (...texts: ReadonlyArray<string>) =>
  withExercise({ hints: texts.map((text, index) => ({ title: `Hint ${index + 1}`, text })) })

/** What is wrong, the exercise with it, and the sentences that say so. */
const cases: ReadonlyArray<readonly [string, ExerciseTexts, ReadonlyArray<string>]> = [
  [
    "a file that is missing, on either side",
    files(without(good.files.exercise, "hints.md"), without(good.files.solution, "why.md")),
    [
      "exercises/01-calls/02-all-at-once/hints.md is missing.",
      "solutions/01-calls/02-all-at-once/why.md is missing.",
    ],
  ],
  [
    "a file that belongs to nothing, on either side",
    files([...good.files.exercise, "notes.txt"], [...good.files.solution, "misconceptions/a.md"]),
    [
      "exercises/01-calls/02-all-at-once/notes.txt belongs to no exercise: a stray file?",
      "solutions/01-calls/02-all-at-once/misconceptions/a.md belongs to no exercise: a stray file?",
    ],
  ],
  [
    "too few alternatives",
    { ...good, alternatives: good.alternatives.slice(1) },
    ["It has 1 alternatives; at least 2 show that no one way is demanded."],
  ],
  [
    "too few wrong solutions",
    { ...good, wrong: good.wrong.slice(1) },
    ["It has 3 wrong solutions; at least 4 are asked for."],
  ],
  [
    "too few wrong predictions",
    { ...predict, wrong: good.wrong.slice(2) },
    ["It has 2 wrong solutions; at least 3 are asked for."],
  ],
  [
    "an exercise.ts that is not the starter",
    { ...good, shipped: good.solution },
    ["exercise.ts is not what solutions/ has as starter.ts."],
  ],
  [
    "a starter that does not say where to begin",
    { ...good, starter: "export {}", shipped: "export {}" },
    ["starter.ts has no TODO: where does a learner begin?"],
  ],
  [
    "a brief that is too long",
    withExercise({ brief: `**Done when** ${"it holds ".repeat(100)}` }),
    ["README.md: the brief has 202 words; 200 are allowed."],
  ],
  [
    "a brief that does not say what done is",
    withExercise({ brief: "Load both." }),
    ["README.md: the brief does not say **Done when**."],
  ],
  [
    "a page of documentation that cannot be one",
    withExercise({ docs: "https://effect.website/docs/" }),
    [
      "README.md: docs is https://effect.website/docs/; a page is https://effect.website/docs/section/page/",
    ],
  ],
  ["a why that says nothing", { ...good, why: "\n" }, ["why.md says nothing."]],
  [
    "texts that are still to be written",
    withExercise(
      { brief: "**Your task:** TODO\n\n**Done when** it is." },
      { ...good, hints: "## Where to look\n\nTODO\n", why: "TODO: why.\n" },
    ),
    ["README.md has a TODO left.", "hints.md has a TODO left.", "why.md has a TODO left."],
  ],
  ["two hints", hints("One.", "Two."), ["hints.md has 2 hints, not 3."]],
  ["an empty hint", hints("One.", "", "Three."), ['The hint "Hint 2" says nothing.']],
  [
    "a hint with a line of the solution",
    hints(
      "One.",
      "Two.",
      'Write `export const load = Effect.all(calls, {concurrency: "unbounded"})`.',
    ),
    [
      'The hint "Hint 3" has a line of the solution: exportconstload=Effect.all(calls,{concurrency:"unbounded"})',
    ],
  ],
  [
    "a requirement that is no exercise",
    withExercise({ requires: ["calls/none"] }),
    ["README.md: it requires calls/none, which is no exercise."],
  ],
  [
    "a requirement that is not before it",
    withExercise({ requires: ["calls/all-at-once"] }),
    ["README.md: it requires calls/all-at-once, which does not come before it."],
  ],
  [
    "a function that Effect does not have",
    withExercise({ brief: "`Effect.fork` it, as an `Effect.Effect`. **Done when** it runs." }),
    ["README.md names Effect.fork, which Effect does not have."],
  ],
  [
    "a function that Effect does not have, in a hint and in the why",
    { ...hints("One.", "`Effect.either`?", "Three."), why: "`Fiber.all`." },
    [
      "hints.md names Effect.either, which Effect does not have.",
      "why.md names Fiber.all, which Effect does not have.",
    ],
  ],
  [
    "checks of another program than the one that a learner reads",
    { ...predict, checks: predict.checks.replace("water on", "water off") },
    ["exercise.test.ts runs another program than the one that exercise.ts shows."],
  ],
  [
    "a predict exercise without a program",
    { ...predict, starter: "// TODO\n", shipped: "// TODO\n" },
    ["exercise.ts: no program stands before `type Message`, as a predict exercise has it."],
  ],
  [
    "schedules behind a promise",
    { ...good, checks: "run: () => Effect.flatMap(Translator.connect, use),\nschedules: {}," },
    [
      "exercise.test.ts hands out the library of promises (`Translator`) and asks for `schedules`. What follows a promise is not searched: leave `schedules` out.",
    ],
  ],
]

describe("rules", () => {
  it("find nothing in what is well-formed", () => {
    assert.deepStrictEqual(problemsOf(good), [])
    assert.deepStrictEqual(problemsOf(predict), [])
    const promised = "run: () => Effect.flatMap(Translator.connect, use)"
    assert.deepStrictEqual(problemsOf({ ...good, checks: promised }), [])
  })

  for (const [what, texts, expected] of cases) {
    it(`tell ${what}, and nothing else`, () => assert.deepStrictEqual(problemsOf(texts), expected))
  }

  it("allow mistakes that this exercise alone knows, in misconceptions.ts", () => {
    assert.deepStrictEqual(problemsOf(files([...good.files.exercise, "misconceptions.ts"])), [])
  })

  it("tell a requirement off the star path, of an exercise that is on it", () => {
    const plain = withExercise({ star: false }, first)
    assert.deepStrictEqual(problemsOf(good, [plain, good]), [
      "README.md: it is on the star path and requires calls/first, which is not.",
    ])
    assert.deepStrictEqual(problemsOf(withExercise({ star: false }), [plain, good]), [])
  })

  it("tell gaps in the numbers", () => {
    const third = withExercise({ number: "1.3", path: "01-calls/03-all-at-once" })
    assert.deepStrictEqual(problemsOf(third, [first, third]), ["It is 1.3, and there is no 1.2."])
    const other = withExercise({ number: "3.1", path: "03-more/01-all-at-once" })
    assert.deepStrictEqual(problemsOf(other, [first, other]), [
      "Its chapter is 3, and there is no chapter 2.",
    ])
    const tenth = withExercise({ number: "1.10", path: "01-calls/10-later", id: "calls/later" })
    assert.deepStrictEqual(problemsOf(good, [first, good, tenth]), [])
    assert.deepStrictEqual(problemsOf(good, [tenth, first, good]), [])
  })

  it("tell a number that two exercises have", () => {
    const twin = withExercise({ id: "calls/twin" })
    assert.deepStrictEqual(problemsOf(good, [first, good, twin]), ["2 exercises are 1.2."])
  })

  it("tell an id that another exercise has or had", () => {
    const heir = withExercise({
      id: "calls/heir",
      number: "1.3",
      formerly: ["calls/all-at-once"],
    })
    assert.deepStrictEqual(problemsOf(good, [first, good, heir]), [
      "Another exercise is, or was formerly, calls/all-at-once too.",
    ])
  })
})
