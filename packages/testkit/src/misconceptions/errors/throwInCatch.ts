import { dies } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** An error that is thrown out of the `catch` of `Effect.tryPromise`, as out of a `catch` block. */
export const throwInCatch: Misconception = {
  id: "throwInCatch",
  title: "You threw your error in `catch`, and what is thrown there is a bug.",
  explanation:
    "In a `catch` block of an async function you would throw the better error. The `catch` of `Effect.tryPromise` is a function from the rejection to your error: what it returns is the failure, and stands in the type. When it throws, Effect takes that for a bug, and the Effect dies. Return the error.",
  recognise: ({ run, source }) =>
    dies(run).holds && /\bcatch\s*(?::[^{};]*\{|\([^()]*\)\s*\{)[^}]*\bthrow\b/.test(source),
}
