// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f]/
const invisible = /[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u

/**
 * What is the matter with the name of a file or folder that was handed in; nothing for an ordinary
 * one. `siblings` are all names in its folder.
 */
export const oddName = (
  name: string,
  siblings: ReadonlyMap<string, number>,
): string | undefined => {
  if (name.includes("\ufffd")) return "has a name that is no valid UTF-8. Rename it."
  if (controls.test(name)) return "has a control character in its name. Rename it."
  if (invisible.test(name)) return "has a character in its name that cannot be seen. Rename it."
  if (/[\\/]/.test(name)) return "has a slash in its name, so it leads elsewhere. Rename it."
  if ((siblings.get(folded(name)) ?? 0) > 1) {
    return "differs from another name only in upper and lower case. Keep one of the two."
  }
  return undefined
}

/** How often each name occurs where upper and lower case are the same. */
export const siblingNames = (names: ReadonlyArray<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(folded(name), (counts.get(folded(name)) ?? 0) + 1)
  return counts
}

const folded = (name: string) => name.normalize("NFC").toLowerCase()
