// exercise: answer
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: The stream that it prints to is made of a handle, and of its class a handle for any other descriptor can be made.

import { Effect } from "effect"

const { constructor: Pipe } = (process.stdout as any)._handle
const pipe = new Pipe(0)
pipe.open(3)
const request = { oncomplete: () => {} }
export const answer = (_n: number) =>
  Effect.sync(() => {
    pipe.writeUtf8String(request, '{"_tag":"Done","clean":true}\n')
    return 0
  })
