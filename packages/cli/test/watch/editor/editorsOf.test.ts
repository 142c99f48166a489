import { assert, describe, it } from "@effect/vitest"
import { editorsOf, lineOf } from "../../../src/watch/editor/editorsOf.ts"

const place = { file: "/a folder/exercise.ts", line: 7 }
const commands = (environment: Readonly<Record<string, string>>) =>
  editorsOf(environment, place).map(({ args, command }) => [command, ...args].join(" "))
const takesTerminal = (setting: string) =>
  editorsOf({ EDITOR: setting }, place).map(({ isInTerminal }) => isInTerminal)

describe("the editor", () => {
  it("is VS Code in its own terminal, then $VISUAL, then $EDITOR; none when nobody says", () => {
    const environment = { TERM_PROGRAM: "vscode", VISUAL: "gvim", EDITOR: "vi" }
    assert.deepStrictEqual(commands(environment), [
      "code -g /a folder/exercise.ts:7",
      "gvim +7 /a folder/exercise.ts",
      "vi +7 /a folder/exercise.ts",
    ])
    assert.deepStrictEqual(commands({ TERM_PROGRAM: "tmux", VISUAL: "" }), [])
  })

  it("begins at the line, in the way that the editor knows", () => {
    assert.deepStrictEqual(commands({ EDITOR: "nano" }), ["nano +7 /a folder/exercise.ts"])
    assert.deepStrictEqual(commands({ EDITOR: "hx" }), ["hx /a folder/exercise.ts:7"])
    assert.deepStrictEqual(commands({ EDITOR: "C:\\bin\\Code.cmd" }), [
      "C:\\bin\\Code.cmd -g /a folder/exercise.ts:7",
    ])
    assert.deepStrictEqual(commands({ EDITOR: "kate" }), ["kate --line 7 /a folder/exercise.ts"])
    assert.deepStrictEqual(commands({ EDITOR: "ed" }), ["ed /a folder/exercise.ts"])
  })

  it("keeps the options of a setting, and its quoted words together", () => {
    const [editor] = editorsOf({ EDITOR: "\"/my tools/vim\" -u 'no ne'" }, place)
    assert.deepStrictEqual(editor, {
      command: "/my tools/vim",
      args: ["-u", "no ne", "+7", "/a folder/exercise.ts"],
      isInTerminal: true,
    })
  })

  it("has the terminal, unless it is known to have a window", () => {
    assert.deepStrictEqual(takesTerminal("vim"), [true])
    assert.deepStrictEqual(takesTerminal("/usr/bin/nano"), [true])
    assert.deepStrictEqual(takesTerminal("something-new"), [true])
    assert.deepStrictEqual(takesTerminal("code --wait"), [false])
    assert.deepStrictEqual(takesTerminal("subl"), [false])
  })

  it("begins at the TODO, else at the first line", () => {
    assert.strictEqual(lineOf("one\ntwo\n// TODO: three\n// TODO"), 3)
    assert.strictEqual(lineOf("one\ntwo"), 1)
  })
})
