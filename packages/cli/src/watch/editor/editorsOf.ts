/** A command that opens a file. */
export interface Editor {
  readonly command: string
  readonly args: ReadonlyArray<string>
  /** Whether it draws in the terminal, which it then has for itself until it is closed. */
  readonly isInTerminal: boolean
}

export interface Place {
  readonly file: string
  /** Counts from 1. */
  readonly line: number
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The editors to try, the first choice first: VS Code inside its own terminal, then `$VISUAL` and
 * `$EDITOR`. None when nothing says which one is liked.
 */
export const editorsOf = (environment: Environment, place: Place): ReadonlyArray<Editor> => {
  const { EDITOR, TERM_PROGRAM, VISUAL } = environment
  const settings = [TERM_PROGRAM === "vscode" ? "code" : undefined, VISUAL, EDITOR]
  return [...new Set(settings)].flatMap((setting) => {
    const [command, ...args] = wordsOf(setting ?? "")
    if (command === undefined) return []
    const name = nameOf(command)
    const where = whereFor(name, place)
    return [{ command, args: [...args, ...where], isInTerminal: !windows.has(name) }]
  })
}

/** The line to begin at: that of the `TODO`, else the first. */
export const lineOf = (source: string): number =>
  source.split("\n").findIndex((line) => line.includes("TODO")) + 1 || 1

/** A setting as a shell would split it: `code --wait`, `"/my tools/edit" -n`. */
const wordsOf = (setting: string): ReadonlyArray<string> =>
  Array.from(
    setting.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g),
    (found) => found[1] ?? found[2] ?? found[3] ?? "",
  )

const nameOf = (command: string): string =>
  (command.split(/[/\\]/).at(-1) ?? "").toLowerCase().replace(/\.(exe|cmd|bat)$/, "")

const codeLike = new Set(["code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"])
const withColon = new Set(["subl", "zed", "zeditor", "hx", "helix"])
const withPlus = new Set([
  ...["vi", "vim", "nvim", "gvim", "mvim", "nano", "emacs", "emacsclient", "kak", "micro", "joe"],
  ...["ne", "jed", "mg", "gedit"],
])

/** Those that open a window of their own. Any other one may need the terminal. */
const windows = new Set([
  ...codeLike,
  ...["subl", "zed", "zeditor", "gvim", "mvim", "gedit", "kate", "mate", "atom", "pulsar"],
  ...["idea", "webstorm", "fleet", "notepad", "notepad++", "open", "xdg-open", "start"],
])

const whereFor = (name: string, { file, line }: Place): ReadonlyArray<string> => {
  if (codeLike.has(name)) return ["-g", `${file}:${line}`]
  if (withColon.has(name)) return [`${file}:${line}`]
  if (name === "mate" || name === "kate") return ["--line", String(line), file]
  return withPlus.has(name) ? [`+${line}`, file] : [file]
}
