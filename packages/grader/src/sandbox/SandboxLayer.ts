/** What a layer is called, from the innermost outwards. */
export type LayerName = "process" | "permission" | "limits" | "bubblewrap" | "namespaces"

/** One of the layers around a learner's process, as it is on this machine. */
export interface SandboxLayer {
  readonly name: LayerName
  /** True when it works here; it was tried. */
  readonly on: boolean
  /** What it keeps in: one sentence. */
  readonly keeps: string
  /** Why it is off and what turns it on; empty when it is on. */
  readonly reason: string
}

export const keeps: Readonly<Record<LayerName, string>> = {
  process:
    "Code runs in a process of its own without your environment; it is killed when its time is over.",
  permission:
    "Node itself refuses other files, any writing, other programs, threads and native code.",
  limits:
    "The system ends a process that takes too much memory (also outside the heap) or processor time, and lets it fill no file.",
  bubblewrap:
    "In a cohort, a submission sees no network, no other process and only the files that it needs.",
  namespaces: "In a cohort without bubblewrap, a submission sees no network and no other process.",
}
