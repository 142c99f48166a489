import { readFileSync } from "node:fs"
import { Effect, Schema } from "effect"
import { describe, it } from "vitest"
import { onChecksDefined } from "./Check.ts"
import { Evidence } from "./Evidence.ts"
import { gatherEvidence } from "./gatherEvidence.ts"
import { judgeEvidence } from "./judgeEvidence.ts"
import { nodeHost } from "./nodeHost.ts"

/**
 * Vitest's front: named as a set-up file, it makes each check of an `exercise.test.ts` a Vitest
 * test of the `exercise.ts` beside it. The evidence makes the same trip through JSON as in the
 * grader, though it stays in one process: handy, but no protection against code that cheats.
 */
onChecksDefined((testFile, checks) => {
  const file = new URL("./exercise.ts", testFile)
  const exercise = import(file.href)
  // An import that fails is reported by each test; until one awaits it, it must not stop Vitest.
  exercise.catch(() => {})
  describe("exercise.ts", () => {
    for (const check of checks) {
      it(check.name, async () => {
        const module = await exercise
        const sent = JSON.stringify(
          await Effect.runPromise(
            gatherEvidence(check, module, seed).pipe(Effect.provide(nodeHost)),
          ),
        )
        const evidence = await Effect.runPromise(
          Schema.decodeEffect(Schema.fromJsonString(Evidence))(sent),
        )
        const result = judgeEvidence(check, evidence, readFileSync(file, "utf8"), seed)
        if (result.status !== "passed") throw new NotPassed(result.message)
      })
    }
  })
})

const seed = "vitest"

/** Shown by Vitest as its message alone: where it was thrown tells a learner nothing. */
class NotPassed extends Error {
  override name = "Not yet"
  override stack = ""
}
