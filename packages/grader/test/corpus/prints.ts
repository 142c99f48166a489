import { Effect } from "effect"

console.log("\u001b[31mred\u001b[0m")
export const answer = Effect.succeed("hello")
