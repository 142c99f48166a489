import { NodeServices } from "@effect/platform-node"
import { assert, it } from "@effect/vitest"
import { Effect } from "effect"
import { findTypeServers } from "../../src/types/findTypeServers.ts"
import { openTypeProject } from "../../src/types/TypeProject.ts"

it.live("asks no further about a text that nobody waits for any more", () =>
  Effect.gen(function* () {
    const project = yield* openTypeProject(findTypeServers()[0] ?? "")
    const wrong = (name: string) => `export const ${name}: string = 1\n`
    const checks = 'import type { one } from "./exercise.ts"\nexport const n: typeof one = 1\n'

    const all = yield* project.diagnose(wrong("one"), checks, () => true)
    assert.lengthOf(all.exercise, 1)
    assert.lengthOf(all.checks, 1)

    let asked = 0
    const half = yield* project.diagnose(wrong("two"), checks, () => ++asked <= 2)
    assert.lengthOf(half.exercise, 1)
    assert.lengthOf(half.checks, 0)

    const next = yield* project.diagnose(wrong("one"), checks, () => true)
    assert.deepStrictEqual(next, all)
  }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
)
