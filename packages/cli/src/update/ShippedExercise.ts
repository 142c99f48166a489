import { Effect, Option, Schema } from "effect"
import { Yaml } from "effect/encoding"
import { Git } from "./Git.ts"

/** An exercise as a commit ships it. */
export interface ShippedExercise {
  readonly id: string
  /** `1.2` */
  readonly number: string
  readonly title: string
  readonly formerly: ReadonlyArray<string>
  /** `exercises/NN-chapter/NN-name`, with slashes. */
  readonly folder: string
  /** Git's hashes: equal ones, equal texts. */
  readonly starter: string
  readonly checks: string
  /** What the learner reads: the README.md below its head. */
  readonly brief: string
}

const folderName =
  /^(exercises\/(\d+)-([a-z0-9][a-z0-9-]*)\/(\d+)-([a-z0-9][a-z0-9-]*))\/exercise\.ts$/

/** True for the files in which learners write. */
export const isExerciseFile = (file: string): boolean => folderName.test(file)

/** All exercises of a commit. What the work tree holds does not matter. */
export const shippedExercises = Effect.fnUntraced(function* (commit: string) {
  const git = yield* Git
  const listing = yield* git.tell(["ls-tree", "-r", "-z", commit, "--", "exercises"])
  const hashes = new Map(
    listing.split("\0").flatMap((row) => {
      const [about = "", file] = row.split("\t")
      return file === undefined ? [] : [[file, about.split(" ")[2] ?? ""] as const]
    }),
  )
  const readmes = yield* git.blobs(
    [...hashes].flatMap(([file, hash]) => (file.endsWith("/README.md") ? [hash] : [])),
  )
  return [...hashes].flatMap(([file, starter]): ReadonlyArray<ShippedExercise> => {
    const [, folder = "", chapter, chapterName, place, name] = folderName.exec(file) ?? []
    if (folder === "") return []
    const readme = readmes.get(hashes.get(`${folder}/README.md`) ?? "") ?? new Uint8Array()
    const { brief, formerly, title } = readHead(new TextDecoder().decode(readme))
    const id = `${chapterName}/${name}`
    return [
      {
        id,
        number: `${Number(chapter)}.${Number(place)}`,
        title: title ?? id,
        formerly: formerly ?? [],
        folder,
        starter,
        checks: hashes.get(`${folder}/exercise.test.ts`) ?? "",
        brief,
      },
    ]
  })
})

/** Only what an update needs: a head that is newer than this program may hold anything else. */
const Head = Schema.Struct({
  title: Schema.optionalKey(Schema.String),
  formerly: Schema.optionalKey(Schema.Array(Schema.String)),
})

const readHead = (readme: string): typeof Head.Type & { readonly brief: string } => {
  const [, head = "", brief = readme] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readme.replaceAll("\r\n", "\n")) ?? []
  const known = Option.flatMap(parseYaml(head), Schema.decodeUnknownOption(Head))
  return { ...Option.getOrElse(known, () => ({})), brief: brief.trim() }
}

const parseYaml = Option.liftThrowable((text: string) => Yaml.parse(text))
