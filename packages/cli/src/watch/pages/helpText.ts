import { wrap } from "../../wrap.ts"
import type { Text } from "./Text.ts"

const keys: ReadonlyArray<readonly [key: string, what: string]> = [
  ["n  p", "the next exercise, the one before"],
  ["l", "the list of all exercises: search it, and go to any of them"],
  ["b", "the brief in full, or the verdict"],
  ["h", "a hint; again: one more"],
  ["t", "the picture of what your fibers did: on, off, or alone where there is little room"],
  ["e", "everything that does not hold yet, in full"],
  ["s", "a solution, and why it is right"],
  ["d", "what differs between yours and a solution"],
  ["r", "run it again"],
  ["c", "check all exercises"],
  ["o", "open the file in your editor: VS Code in its terminal, else $VISUAL or $EDITOR"],
  ["x", "the exercise as it was in the beginning; your version is kept"],
  ["↑ ↓", "scroll; so do j and k, the space bar, page up and down, home and end"],
  ["Esc", "back to the exercise"],
  ["q", "quit; so do Ctrl-C and Ctrl-D. Everything is kept: npm start goes on here"],
]

const about = [
  "Save as often as you like: each save is graded at once, and nothing is counted against you. You move on when you press n, never by itself.",
  "Your file is read ten times a second. No notification of the system is needed, so network drives, containers and WSL work as they are, without any option such as --poll.",
]

/** What every key does. */
export const helpText: Text = {
  key: "?",
  title: () => "Keys",
  lines: (_, width, paint) => {
    const column = 5
    return [
      ...keys.flatMap(([key, what]) =>
        wrap(what, Math.max(width - column, 20)).map((line, index) =>
          index === 0
            ? paint.bold(key) + " ".repeat(column - key.length) + line
            : " ".repeat(column) + line,
        ),
      ),
      ...about.flatMap((paragraph) => ["", ...wrap(paragraph, width)]),
    ]
  },
}
