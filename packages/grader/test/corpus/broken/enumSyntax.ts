// exercise: answer
// expects: does-not-compile
// says: /enum is not supported[\s\S]*line 6/
// about: An enum is TypeScript that Node cannot strip.

enum Word {
  Hello,
}
export const answer = () => Word.Hello
