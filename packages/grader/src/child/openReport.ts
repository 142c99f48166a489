import { writeSync } from "node:fs"
import type { Message } from "../protocol.ts"

/** Where the harness reports to. All that it needs is taken now, before a submission is loaded. */
export const openReport = (descriptor: number) => {
  const write = writeSync
  const { stringify } = JSON
  const encoder = new TextEncoder()

  const put = (where: number, text: string): void => {
    const bytes = encoder.encode(text)
    for (let sent = 0; sent < bytes.length; ) {
      sent += write(where, bytes, sent, bytes.length - sent)
    }
  }
  const line = (text: string) => put(descriptor, `${text}\n`)
  return {
    line,
    /** On standard output, among what the submission prints. */
    print: (text: string) => put(1, text),
    authenticated: (nonce: string) => (message: Message) => line(`${nonce} ${stringify(message)}`),
  }
}
