// exercise: answer
// expects: failed | crashed | does-not-compile | rejected
// says: /./
// about: It replaces Effect for everybody, in the way in which Vitest's mocks do.

import { Effect } from "effect"
import { vi } from "vitest"

vi.mock("effect", () => ({ Effect: { succeed: () => 0 } }))
export const answer = (_n: number) => Effect.succeed(0)
