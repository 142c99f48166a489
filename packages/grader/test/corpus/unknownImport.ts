import { Efect } from "effect"

export const answer = Efect.succeed("hello")
