import { Effect } from "effect"

const answer = Effect.succeed("hello")
void answer
