import { harmless } from "../../harmless.ts"
import { renderMarkdown } from "../../markdown.ts"
import { fold } from "../fold.ts"
import type { Text } from "./Text.ts"

/** The reference solution and why it is right. */
export const solutionText: Text = {
  key: "s",
  title: ({ exercise }) => `A solution of ${exercise.number} ${exercise.title}`,
  lines: ({ exercise, solution }, width, paint) =>
    solution === undefined
      ? [paint.dim("reading …")]
      : [
          ...fold(`solutions/${exercise.path}/solution.ts`, width).map(paint.dim),
          "",
          ...harmless(solution.source)
            .trimEnd()
            .split("\n")
            .flatMap((line) => fold(line, width).map(paint.code)),
          "",
          ...renderMarkdown(solution.why, width, paint),
        ],
}
