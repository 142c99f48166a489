import type { Tool } from "./probeTool.ts"
import type { LayerName } from "./SandboxLayer.ts"

const installed: Partial<Record<LayerName, string>> = {
  limits: "Install util-linux (it brings prlimit).",
  bubblewrap: "Install the package bubblewrap (it brings bwrap).",
  namespaces: "Install util-linux (it brings unshare).",
}

/** Why a layer that needs a tool of Linux is off, and what turns it on; empty when it is on. */
export const reasonOff = (name: LayerName, tool: Tool, platform = process.platform): string => {
  if (tool._tag === "Works") return ""
  if (platform !== "linux") {
    return "Only Linux has it. To grade the work of others, use Linux (a virtual machine, WSL 2)."
  }
  if (tool._tag === "Missing") return `It is not installed. ${installed[name] ?? ""}`.trimEnd()
  const allow =
    name === "limits"
      ? ""
      : " Allow user namespaces: on Ubuntu an AppArmor profile for it, in a container more rights."
  return `It is installed and was refused (${tool.said}).${allow}`
}
