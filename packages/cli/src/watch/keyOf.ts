import { Option, type Terminal } from "effect"

/**
 * A key as the watch screen speaks of it: the character that was typed, or the name of the key.
 * Ctrl-C and Ctrl-D are `quit`, Ctrl-L is `redraw`.
 */
export const keyOf = ({ input, key }: Terminal.UserInput): string => {
  if (key.ctrl) {
    if (key.name === "c" || key.name === "d") return "quit"
    return key.name === "l" ? "redraw" : ""
  }
  const typed = Option.getOrElse(input, () => "")
  if (/^[^\p{Cc}]$/u.test(typed)) return typed
  // A letter with Alt is no letter; Esc itself counts as pressed with it.
  return key.meta && key.name.length === 1 ? "" : key.name
}
