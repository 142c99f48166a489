/** No honest answer of the type checker comes near this: beyond it something is wrong. */
const mostBytes = 16 * 1024 * 1024

/** Puts the messages of the Language Server base protocol together: `Content-Length: N`, N bytes. */
export class MessageFrames {
  private chunks: Array<Buffer> = []
  private length = 0
  /** How many bytes must be there before it is worth looking again. */
  private needed = 0

  /** The messages that are complete with this chunk; undefined when it is not that protocol. */
  push(chunk: Uint8Array): ReadonlyArray<string> | undefined {
    this.chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    this.length += chunk.length
    const messages: Array<string> = []
    while (this.length > 0 && this.length >= this.needed) {
      const [only, ...more] = this.chunks
      if (only === undefined) break
      const bytes = more.length === 0 ? only : Buffer.concat(this.chunks)
      const end = bytes.indexOf("\r\n\r\n")
      if (end === -1) {
        this.keep(bytes, this.length + 1)
        return bytes.length > 1000 ? undefined : messages
      }
      const header = /^Content-Length: (\d+)$/m.exec(bytes.toString("latin1", 0, end))
      const size = Number(header?.[1] ?? Number.NaN)
      if (Number.isNaN(size) || size > mostBytes) return undefined
      const total = end + 4 + size
      if (bytes.length < total) {
        this.keep(bytes, total)
        return messages
      }
      messages.push(bytes.toString("utf8", end + 4, total))
      this.keep(bytes.subarray(total), 0)
    }
    return messages
  }

  private keep(bytes: Buffer, needed: number): void {
    this.chunks = [bytes]
    this.length = bytes.length
    this.needed = needed
  }
}

/** One message as it goes over the pipe. */
export const frameMessage = (message: unknown): string => {
  const body = JSON.stringify(message)
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}
