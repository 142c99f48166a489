import type { Exercise } from "@fiberlings/core"
import { Workshop } from "@fiberlings/grader"
import { Effect, Path } from "effect"
import { exerciseFile } from "../../views/briefView.ts"
import { editorsOf, lineOf } from "./editorsOf.ts"
import { startEditor } from "./startEditor.ts"

/**
 * Opens an exercise's file in the learner's editor, where its `TODO` is; `giveTerminal` comes before
 * one that needs the terminal. Answers with a sentence for the learner, if there is one to say.
 */
export const openEditor = Effect.fnUntraced(function* (
  exercise: Exercise,
  source: string | undefined,
  giveTerminal: Effect.Effect<void>,
) {
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const absolute = path.join(workshop.exerciseFolder(exercise), "exercise.ts")
  const relative = path.relative(process.cwd(), absolute)
  // Some editors begin with a question when the name of the file is longer than a line.
  const file = relative.startsWith("..") ? absolute : relative
  const editors = editorsOf(process.env, { file, line: lineOf(source ?? "") })
  let problem = `Neither $VISUAL nor $EDITOR says which editor you like. The file: ${exerciseFile(exercise)}`
  for (const editor of editors) {
    if (editor.isInTerminal) yield* giveTerminal
    const failure = yield* startEditor(editor).pipe(
      Effect.as(undefined),
      Effect.catch((error) => Effect.succeed(error.message)),
    )
    if (failure === undefined) {
      return editor.isInTerminal ? undefined : `Opened in ${editor.command}.`
    }
    problem = failure
  }
  return problem
})
