/**
 * Lets the program go on in silence when nobody reads its output any more (`fiberlings … | head`).
 * Without it Node ends with a stack trace, because every write to the broken pipe is an error that
 * nobody handles. The exit code stays the program's own, so a failed check fails behind a pipe too.
 *
 * Call it once, before anything is printed; it stays for the life of the process, because the error
 * of the last write arrives after the program has ended.
 */
export const quietPipe = (): void => {
  process.stdout.on("error", ignoreBrokenPipe)
  process.stderr.on("error", ignoreBrokenPipe)
}

const ignoreBrokenPipe = (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
}
