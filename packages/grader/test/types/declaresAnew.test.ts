import { assert, it } from "@effect/vitest"
import { declaresAnew } from "../../src/types/declaresAnew.ts"

it("sees a declaration of another module or of global names through spaces and comments", () => {
  for (const text of [
    'declare module "effect" {}',
    "declare module // \" x\n /* y */ 'effect' {}",
    "declare global { }",
    "const quote = '/*'; declare\nglobal\n/**/ {} '*/'",
  ]) {
    assert.isTrue(declaresAnew(text), text)
  }
})

it("leaves alone who only uses the words", () => {
  for (const text of [
    "// a module",
    "const module = { global: 1 }",
    "globalThis.x",
    "module.exports",
  ]) {
    assert.isFalse(declaresAnew(text), text)
  }
})

it("does not lose itself in a hostile text", () => {
  assert.isFalse(declaresAnew(`module ${"//".repeat(40_000)}`))
  assert.isFalse(declaresAnew("module /*".repeat(11_000)))
})
