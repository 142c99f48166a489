// exercise: answer
// expects: does-not-compile
// says: /cannot be loaded/
// about: It is a page of another framework.

export const answer = () => <p>hello</p>
