// exercise: answer
// expects: crashed
// says: /while it was loaded/
// about: What it throws answers no question without throwing again.

throw new Proxy(new Error("boom"), {
  get() {
    throw new Error("not yours")
  },
  getPrototypeOf() {
    throw new Error("not yours either")
  },
})
