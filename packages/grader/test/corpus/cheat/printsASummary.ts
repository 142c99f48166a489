// exercise: answer
// expects: failed
// says: /Yours succeeded with 0/
// about: It prints that everything has passed; what is printed is shown and never read.

import { Effect } from "effect"

console.log("✓ answers\n\n Test Files  1 passed (1)\n      Tests  1 passed (1)")
console.log(JSON.stringify({ exercise: "small/answer", status: "passed", checks: [] }))
console.log('{"_tag":"Done"}')
export const answer = (_n: number) => Effect.succeed(0)
