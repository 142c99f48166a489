enum Word {
  Hello,
}
export const answer = Word.Hello
