// The repository ships every exercise as its starter: a solved one must not land. Only CI looks at
// this, because a learner's exercise.ts is theirs to change.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const numbered = (folder) => readdirSync(folder).filter((name) => /^\d+-/.test(name))
const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined)

const different = []
let count = 0
for (const chapter of numbered(path.join(root, "exercises"))) {
  for (const name of numbered(path.join(root, "exercises", chapter))) {
    count++
    const exercise = read(path.join(root, "exercises", chapter, name, "exercise.ts"))
    const starter = read(path.join(root, "solutions", chapter, name, "starter.ts"))
    if (exercise === undefined || exercise !== starter) different.push(`${chapter}/${name}`)
  }
}
for (const exercise of different) {
  console.error(`exercises/${exercise}/exercise.ts is not solutions/${exercise}/starter.ts`)
}
console.log(`${count - different.length} of ${count} exercises are shipped as their starters`)
process.exit(different.length === 0 && count > 0 ? 0 : 1)
