import type { Rule } from "./Rule.ts"

/** A learner has twenty minutes. */
const mostWords = 200

const docsPage = /^https:\/\/effect\.website\/docs\/[a-z0-9-]+(\/[a-z0-9-]+)+\/$/

/** The brief is short, says what done is, and links a page of the form that Effect's site has. */
export const brief: Rule = ({ exercise, why }) => {
  const words = exercise.brief.split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word)).length
  return [
    ...(words > mostWords
      ? [`README.md: the brief has ${words} words; ${mostWords} are allowed.`]
      : []),
    ...(exercise.brief.includes("**Done when**")
      ? []
      : ["README.md: the brief does not say **Done when**."]),
    ...(docsPage.test(exercise.docs)
      ? []
      : [
          `README.md: docs is ${exercise.docs}; a page is https://effect.website/docs/section/page/`,
        ]),
    ...(why.trim() === "" ? ["why.md says nothing."] : []),
  ]
}
