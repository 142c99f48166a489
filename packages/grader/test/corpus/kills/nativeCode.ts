// exercise: answer
// expects: crashed | failed | does-not-compile
// says: /./
// about: It loads machine code from a file that is none.

import { Effect } from "effect"

export const answer = (_n: number) =>
  Effect.sync(() => {
    process.dlopen({ exports: {} } as never, process.execPath)
    return 0
  })
