/**
 * Whether a text can change what the checks' own words mean, such as `ErrorChannelIs`: a declaration
 * of that name in `declare module "…" {}` takes the place of ours, and `@ts-nocheck` hides that
 * there are two. Looks at the text as it is: between these keywords and what follows only space and
 * comments can stand, and what is a comment depends on all that comes before.
 */
export const declaresAnew = (source: string): boolean =>
  Array.from(source.matchAll(/\b(module|global)\b/g)).some((match) => {
    const next = source.charAt(skipTrivia(source, match.index + match[0].length))
    return match[1] === "module" ? next === '"' || next === "'" : next === "{"
  })

const skipTrivia = (source: string, start: number): number => {
  let at = start
  while (at < source.length) {
    if (/\s/.test(source.charAt(at))) at++
    else if (source.startsWith("//", at)) at = after(source, "\n", at)
    else if (source.startsWith("/*", at)) at = after(source, "*/", at + 2)
    else break
  }
  return at
}

const after = (source: string, end: string, start: number): number => {
  const found = source.indexOf(end, start)
  return found === -1 ? source.length : found + end.length
}
