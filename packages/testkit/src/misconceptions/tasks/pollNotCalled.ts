import type { Misconception } from "../../Misconception.ts"

/** `pollUnsafe` without parentheses: the function itself, which is always there. */
export const pollNotCalled: Misconception = {
  id: "pollNotCalled",
  title: "You looked at the function `pollUnsafe` and did not call it.",
  explanation:
    "A property that tells the status would be read without parentheses. `pollUnsafe` is a function: it is never `undefined`, whatever the fiber does. Call it, and compare its answer: `fiber.pollUnsafe() !== undefined`.",
  recognise: ({ source }) => /\.pollUnsafe\b(?!\s*\()/.test(source),
}
