import { Effect } from "effect"
import { makeMiniature } from "../miniature.ts"
import { type SessionOptions, startSession } from "./TerminalSession.ts"

export const hello = "01-first/01-say-hello"
export const goodbye = "01-first/02-say-goodbye"

/** A submission for one of them that answers with this. */
export const answers = (text: string): string =>
  `import { Effect } from "effect"\nexport const answer = Effect.succeed(${JSON.stringify(text)})\n`

/** The sentence about such an answer where `hello` is the right one. */
export const notHello = (text: string): string =>
  `Expected the result "hello". Yours succeeded with ${JSON.stringify(text)}.`

/** A miniature workshop, and the watch screen in it with the verdict on the first starter. */
export const openWorkshop = Effect.fnUntraced(function* (options: SessionOptions = {}) {
  const workshop = yield* makeMiniature
  const session = yield* startSession(["start", "--workshop", workshop.root], options)
  yield* session.shows("1.1 Say hello", "not yet")
  return { ...workshop, session }
})
