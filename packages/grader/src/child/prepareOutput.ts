import { Predicate } from "effect"

/**
 * All that a program prints goes to standard output, in order; standard error is left to Node.
 * Printing waits until what is printed is taken: Node would queue in memory what a pipe does not
 * take at once, without end in a program that never rests.
 */
export const prepareOutput = (): void => {
  const { stdout } = process
  Object.defineProperty(process, "stderr", { value: stdout })
  const handle: unknown = Reflect.get(stdout, "_handle")
  if (Predicate.hasProperty(handle, "setBlocking") && typeof handle.setBlocking === "function") {
    handle.setBlocking(true)
  }
}
