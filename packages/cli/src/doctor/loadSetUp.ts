import { Effect } from "effect"

/** What `setup/` tells of a machine. It is plain JavaScript, which an old Node can read too. */
interface NodeVersion {
  readonly canRunFiberlings: (version: string) => boolean
  readonly GOOD_NODES: string
}
interface Places {
  readonly places: unknown
}
interface Stamp {
  readonly readStamp: (places: unknown) => "missing" | "outdated" | "current"
}

const load = <A>(name: string) =>
  Effect.promise(
    (): Promise<A> => import(new URL(`../../../../setup/src/${name}.mjs`, import.meta.url).href),
  )

/** Whether this Node is good enough, and whether the packages are those of the lock file. */
export const loadSetUp = Effect.gen(function* () {
  const { canRunFiberlings, GOOD_NODES } = yield* load<NodeVersion>("node-version")
  const { places } = yield* load<Places>("places")
  const { readStamp } = yield* load<Stamp>("stamp")
  return {
    isGoodNode: canRunFiberlings(process.versions.node),
    goodNodes: GOOD_NODES,
    packages: readStamp(places),
  }
})
