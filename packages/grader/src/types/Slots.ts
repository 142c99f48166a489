import { checksIn, exerciseIn, makeSlot, type Slot } from "./ServedFiles.ts"

/**
 * What the checks of an exercise usually import. TypeScript puts one text in the place of another with
 * the same imports within a few milliseconds; for other ones it looks for every module anew, which
 * takes a fifth of a second.
 */
const usualImports = [
  ["@fiberlings/core", "@fiberlings/testkit", "effect", "./exercise.ts"],
  ["@fiberlings/core", "@fiberlings/testkit", "./exercise.ts"],
  ["@fiberlings/testkit", "effect", "./exercise.ts"],
  ["@fiberlings/testkit", "./exercise.ts"],
]

/** Nearly every exercise begins with these. */
const nobodys = standIn(["@fiberlings/core", "effect"])

/** So many exercises with the same kind of checks keep their place. */
const ofEachKind = 4

/** What has to be said of a file that is not as it was. */
export interface Changes {
  readonly files: ReadonlyArray<string>
  /** Whether TypeScript will look for modules anew: then it is best told of all files at once. */
  readonly newImports: boolean
}

/**
 * The places in which submissions and the checks of their exercises take turns. An exercise keeps
 * its place as long as there is one: its checks are handed over once.
 */
export class Slots {
  /** The one that was used least recently stands first. */
  private readonly order: Array<Slot> = usualImports
    .flatMap((imports) => Array.from({ length: ofEachKind }, () => standIn(imports)))
    .map((checks, index) => ({ ...makeSlot(index), exercise: nobodys, checks }))
  readonly all: ReadonlyArray<Slot> = [...this.order]

  /**
   * The place with these texts in it. Of submissions only one is there at a time: none sees another,
   * or changes what it means.
   */
  put(exercise: string, checks: string): Changes & { readonly slot: Slot } {
    const slot = this.take(checks)
    const files: Array<string> = []
    let newImports = false
    const replace = (one: Slot, key: "exercise" | "checks", text: string, file: string) => {
      if (one[key] === text) return
      newImports ||= importsOf(one[key]).join() !== importsOf(text).join()
      one[key] = text
      files.push(file)
    }
    for (const other of this.order) {
      if (other !== slot) replace(other, "exercise", nobodys, exerciseIn(other))
    }
    replace(slot, "checks", checks, checksIn(slot))
    replace(slot, "exercise", exercise, exerciseIn(slot))
    return { slot, files, newImports }
  }

  private take(checks: string): Slot {
    const imports = importsOf(checks).join()
    const known = this.order.findIndex((slot) => slot.checks === checks)
    const alike = this.order.findIndex((slot) => importsOf(slot.checks).join() === imports)
    const [slot] = this.order.splice(known >= 0 ? known : Math.max(alike, 0), 1)
    this.order.push(slot!)
    return slot!
  }
}

/** The modules that a text imports, in order, as far as its form shows them. */
function importsOf(text: string): ReadonlyArray<string> {
  const found = text.matchAll(/^(?:import|export)\b(?:[^"';]*\bfrom)?\s*["']([^"']+)["']/gm)
  return Array.from(found, (match) => match[1] ?? "")
}

/** Imports the same, and does nothing. */
function standIn(imports: ReadonlyArray<string>): string {
  return imports.map((name) => `import "${name}"\n`).join("")
}
