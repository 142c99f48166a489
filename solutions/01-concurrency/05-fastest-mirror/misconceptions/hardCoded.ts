import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const download = (mirrors: ReadonlyArray<string>) =>
  Api.request(mirrors[1] ?? mirrors[0] ?? "", "1 second")
