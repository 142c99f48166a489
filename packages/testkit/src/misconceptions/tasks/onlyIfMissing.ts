import type { Misconception } from "../../Misconception.ts"

/** `onlyIfMissing`: the older fiber wins. */
export const onlyIfMissing: Misconception = {
  id: "onlyIfMissing",
  title: "You started nothing where a fiber was already at work, so the oldest wins.",
  explanation:
    "`onlyIfMissing` is for work that need not be done twice: as long as a fiber is there, the new work is not run at all. Here the new input is the one that counts. Without that option, `run` interrupts the older fiber and starts the new work in its place.",
  recognise: ({ source }) => /\bonlyIfMissing\s*:\s*true\b/.test(source),
}
