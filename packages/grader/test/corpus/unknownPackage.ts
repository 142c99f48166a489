import _ from "lodash"

export const answer = _
