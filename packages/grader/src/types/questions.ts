import type { FileAnswers } from "./ServedFiles.ts"

/** What TypeScript asks about a file or a folder while it reads a project. */
export interface Question {
  readonly id: number | string
  readonly method: string
  readonly path: unknown
}

/**
 * The question in a message; undefined where it is none. Looked at by hand: they come by the
 * thousand, and a schema took as long as all the rest of answering.
 */
export const questionIn = (message: unknown): Question | undefined => {
  if (typeof message !== "object" || message === null) return undefined
  const { id, method, params } = message as Readonly<Record<string, unknown>>
  if (typeof method !== "string") return undefined
  return typeof id === "number" || typeof id === "string" ? { id, method, path: params } : undefined
}

/** The answer to it; null where it is as on the disk, and to what is not known here. */
export const answerTo = ({ id, method, path }: Question, files: FileAnswers) => {
  switch (method) {
    case "readFile":
    case "fileExists":
    case "directoryExists":
    case "getAccessibleEntries":
      return { id, result: files[method](String(path)) ?? null }
    default:
      return { id, result: null }
  }
}
