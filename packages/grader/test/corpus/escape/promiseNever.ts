// exercise: answer
// expects: uncontrolled | deadlocked
// says: /left the simulator|never ends/
// about: A promise that nobody keeps.

import { Effect } from "effect"

export const answer = (_n: number) => Effect.promise(() => new Promise<number>(() => {}))
