import { Effect } from "effect"

Promise.reject(new Error("nobody caught me"))
export const answer = Effect.succeed("hello")
