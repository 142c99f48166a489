import { assert, describe, it } from "@effect/vitest"
import { after, keys, nextAfter, saved, shown, tried } from "./states.ts"

describe("questions of the watch screen", () => {
  it.each(["s", "d"])(
    "%s asks before it shows a solution to somebody who has not solved it",
    (key) => {
      const asked = nextAfter(...tried("failed"), ...keys(key))
      assert.deepStrictEqual(asked.requests, [])
      assert.include(shown(asked.state), "Show it without having solved it? y/n\n y yes  n no")
      const yes = nextAfter(...tried("failed"), ...keys(key, "y"))
      assert.deepStrictEqual(yes.requests, ["readSolution"])
      const no = nextAfter(...tried("failed"), ...keys(key, "n"))
      assert.deepStrictEqual(no.requests, [])
      assert.deepStrictEqual(no.state.page, { _tag: "Exercise", top: undefined })
      assert.strictEqual(no.state.exercise.number, "1.1")
    },
  )

  it("asks once for an exercise, and for the next one again", () => {
    const again = nextAfter(...tried("failed"), ...keys("s", "y", "escape", "d"))
    assert.deepStrictEqual(again.requests, ["readSolution"])
    assert.include(shown(after(...tried("failed"), ...keys("s", "y", "n", "s"))), "y/n")
  })

  it.each(["s", "d"])("%s asks nothing of somebody who has solved it", (key) => {
    assert.deepStrictEqual(nextAfter(...tried("passed"), ...keys(key)).requests, ["readSolution"])
    // Nor when what was right once is edited again.
    const later = nextAfter(...tried("passed"), saved("c"), ...keys(key))
    assert.deepStrictEqual(later.requests, ["readSolution"])
  })

  it("x resets only after a yes", () => {
    const asked = nextAfter(...keys("x"))
    assert.deepStrictEqual(asked.requests, [])
    assert.include(
      shown(asked.state).replace(/\s+/g, " "),
      "Put the starter back into exercises/01-chapter/01-name/exercise.ts? Your version is kept. y/n",
    )
    assert.deepStrictEqual(nextAfter(...keys("x", "y")).requests, ["reset"])
    for (const other of ["n", "x", "return", "escape", "q"]) {
      const left = nextAfter(...keys("x", other))
      assert.deepStrictEqual(left.requests, [], other)
      assert.notInclude(shown(left.state), "y/n")
    }
  })
})
