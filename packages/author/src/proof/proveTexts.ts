import { TypeChecker, Workshop } from "@fiberlings/grader"
import { Effect, Path } from "effect"
import type { ExerciseTexts } from "../ExerciseTexts.ts"

/** The blocks of TypeScript in a text, in order. */
export const codeBlocks = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/^```(?:ts|typescript)[^\n]*\n([\s\S]*?)^```/gm)].map(([, code = ""]) => code)

/**
 * Checks the types of what the brief, the hints and the explanation show as code: each block is a
 * whole module, as a reader takes it. Answers with what is wrong.
 */
export const proveTexts = Effect.fn("proveTexts")(function* ({
  exercise,
  hints,
  readme,
  why,
}: ExerciseTexts) {
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const checker = yield* TypeChecker
  const checks = path.join(workshop.exerciseFolder(exercise), "exercise.test.ts")
  const blocks = Object.entries({ "README.md": readme, "hints.md": hints, "why.md": why }).flatMap(
    ([file, text]) => codeBlocks(text).map((code, index) => ({ file, code, number: index + 1 })),
  )
  const found = yield* Effect.forEach(blocks, ({ code, file, number }) =>
    Effect.map(checker.check({ source: code, checks }), (report) =>
      report._tag === "Checked"
        ? report.diagnostics
            .filter(({ severity }) => severity === "error")
            .map(
              ({ line, message }) => `${file}, block of code ${number}, line ${line}: ${message}`,
            )
        : [],
    ),
  )
  return found.flat()
})
