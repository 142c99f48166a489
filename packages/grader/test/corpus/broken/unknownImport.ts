// exercise: answer
// expects: does-not-compile
// says: /'effect' does not provide an export named 'Efect'|no exported member[\s\S]*Efect/
// about: Effect has no such part.

import { Efect } from "effect"

export const answer = (n: number) => Efect.succeed(n * n + 1)
