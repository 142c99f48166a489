export const answer = Promise.resolve("hello")
