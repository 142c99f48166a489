const longestText = 65_536

/**
 * A rendering of at most `most` bytes: `render` is told how long each single text in it may be, and
 * asked again with half of that until the whole has room.
 */
export const fitted = (most: number, render: (longest: number) => string): string => {
  for (let longest = longestText; longest > 0; longest = Math.floor(longest / 2)) {
    const rendered = render(longest)
    if (Buffer.byteLength(rendered) <= most) return rendered
  }
  return render(0)
}
