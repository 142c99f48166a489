import { createHash } from "node:crypto"
import { Verdict } from "@fiberlings/core"
import type { SubmittedFile } from "@fiberlings/grader/Grader"
import { Workshop } from "@fiberlings/grader/Workshop"
import { Effect, FileSystem, Option, Path, Schema, Semaphore } from "effect"
import { writeWhole } from "./writeWhole.ts"

const Kept = Schema.Struct({
  version: Schema.Literal(1),
  /** What the verdicts rest on beside the texts: `fingerprint`. */
  grader: Schema.String,
  /** By exercise id. */
  verdicts: Schema.Record(Schema.String, Schema.Struct({ text: Schema.String, verdict: Verdict })),
})
const KeptText = Schema.fromJsonString(Kept)

/** What a verdict rests on, beside the text, in this repository. */
const packages = ["core", "grader", "simulator", "testkit"]
const passedOver = ["node_modules", "exercise.ts"]

/**
 * Verdicts on texts that have not changed since, kept in `.fiberlings/verdicts.json`: who grades
 * everything again and again waits for what is new only. Whatever else changes (the checks, the
 * workshop's code, what is installed, Node) makes all of them void. A cache that cannot be read is
 * empty, and one that cannot be written stays as it is.
 */
export const openVerdictCache = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { root } = yield* Workshop
  const file = path.join(root, ".fiberlings", "verdicts.json")
  const grader = yield* fingerprint(root)
  const before = yield* fs
    .readFileString(file)
    .pipe(
      Effect.flatMap(Schema.decodeEffect(KeptText)),
      Effect.option,
      Effect.map(Option.filter((kept) => kept.grader === grader)),
    )
  const verdicts = new Map(
    Option.match(before, {
      onNone: () => [],
      onSome: (kept) => Object.entries(kept.verdicts),
    }),
  )

  const oneAtATime = yield* Semaphore.make(1)
  const write = Effect.suspend(() => {
    const kept = { version: 1, grader, verdicts: Object.fromEntries(verdicts) } as const
    return Schema.encodeEffect(KeptText)(kept)
  }).pipe(
    Effect.flatMap((text) => writeWhole(file, text)),
    Effect.ignore,
    oneAtATime.withPermit,
  )

  return {
    /** The verdict on exactly this text, where there is one. */
    recall: ({ exercise, source }: SubmittedFile): Verdict | undefined => {
      const kept = verdicts.get(exercise.id)
      return kept?.text === hashOf(source) ? kept.verdict : undefined
    },
    /** Keeps those that grading anew would only repeat. */
    keep: Effect.fnUntraced(function* (graded: ReadonlyArray<readonly [SubmittedFile, Verdict]>) {
      for (const [{ exercise, source }, verdict] of graded) {
        if (isCertain(verdict)) verdicts.set(exercise.id, { text: hashOf(source), verdict })
        else verdicts.delete(exercise.id)
      }
      yield* write
    }),
  }
})

/** Neither a matter of what else the machine did, nor with something left unchecked. */
const isCertain = ({ checks, status }: Verdict): boolean =>
  !["time-limit", "memory-limit", "output-limit", "protocol-violation", "grader-error"].includes(
    status,
  ) && checks.every((check) => check.status !== "passed" || check.message === "")

const hashOf = (...texts: ReadonlyArray<string>): string =>
  createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 32)

/** Names, sizes and times of all files that a verdict rests on, the learner's own left out. */
const fingerprint = Effect.fnUntraced(function* (root: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const ours = yield* Effect.orDie(path.fromFileUrl(new URL("../../..", import.meta.url)))

  const linesOf = (at: string): Effect.Effect<ReadonlyArray<string>> =>
    Effect.gen(function* () {
      const { mtime, size, type } = yield* fs.stat(at)
      if (type === "Directory") {
        const names = (yield* fs.readDirectory(at)).filter((name) => !passedOver.includes(name))
        const lines = yield* Effect.forEach(names.sort(), (name) => linesOf(path.join(at, name)), {
          concurrency: "unbounded",
        })
        return lines.flat()
      }
      // An editor may keep files of its own beside the learner's.
      if (!/\.(ts|json|yaml)$/.test(at)) return []
      return [[at, size, Option.getOrUndefined(mtime)?.getTime()].join(" ")]
    }).pipe(Effect.orElseSucceed(() => [at]))

  const places = [
    path.join(root, "exercises"),
    ...["pnpm-lock.yaml", "tsconfig.base.json"].map((name) => path.join(ours, name)),
    ...packages.map((name) => path.join(ours, "packages", name, "src")),
  ]
  const lines = yield* Effect.forEach(places, linesOf, { concurrency: "unbounded" })
  return hashOf(process.version, ...lines.flat())
})
