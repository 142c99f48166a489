import { readdirSync, readFileSync } from "node:fs"
import { type Head, readHead } from "./readHead.ts"

/** One submission of the corpus. */
export interface CorpusFile extends Head {
  /** `class/name`, without `.ts`. */
  readonly name: string
  /** Its text. What it starts outside of its own process carries `marker`. */
  readonly source: string
}

/** All files of a folder of classes, by class and name. */
export const readCorpus = (folder: URL, marker: string): ReadonlyArray<CorpusFile> =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, `${folder}/`), "utf8")
      try {
        const source = text.replaceAll("CORPUS_MARKER", marker)
        return { name: file.replace(/\.ts$/, ""), source, ...readHead(text) }
      } catch (error) {
        throw new Error(`test/corpus/${file}: ${String(error)}`)
      }
    })
