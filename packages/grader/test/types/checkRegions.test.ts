import { assert, it } from "@effect/vitest"
import { checkRegions } from "../../src/types/checkRegions.ts"

const text = `const names = ["a"]
const inner = (x: typeof Exercise) => x.one
const outer = (x: typeof Exercise) => inner(x)
const lonely = 1

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("the first", { run: outer }),
  check(
    'the "second" check',
    { run: (exercise) => exercise.two },
  ),
])
`

it("a place in a check belongs to it; one in a helper to the checks that come to it", () => {
  const regions = checkRegions(text)
  const at = (piece: string) => regions.at(text.indexOf(piece))
  assert.deepStrictEqual(regions.names, ["the first", 'the "second" check'])
  assert.deepStrictEqual(at("exercise.two"), ['the "second" check'])
  assert.deepStrictEqual(at("x.one"), ["the first"])
  assert.deepStrictEqual(at("lonely"), ["the first", 'the "second" check'])
})
