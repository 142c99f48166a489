// exercise: answer
// expects: failed | crashed | does-not-compile | rejected
// says: /./
// about: It adds checks of its own that always hold; what counts are ours.

import { exerciseChecks } from "@fiberlings/testkit"
import { Effect } from "effect"

export default exerciseChecks(import.meta.url, (check) => [
  check("answers", { run: () => Effect.void, expect: () => [] }),
])
export const answer = (_n: number) => Effect.succeed(0)
