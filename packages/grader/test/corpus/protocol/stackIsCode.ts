// exercise: answer
// expects: crashed | failed
// says: /./
// about: The stack of the error is code that runs when it is read.

class Sly extends Error {
  override get stack(): string {
    return String(process.exit(0))
  }
}
throw new Sly("look at my stack")
