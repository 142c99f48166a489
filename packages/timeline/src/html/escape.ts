const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text as it may stand in HTML and SVG, between tags and in quoted attributes. */
export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character]!)
