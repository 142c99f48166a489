// exercise: answer
// expects: does-not-compile
// says: /lodash/
// about: The package is not installed, and none but Effect and the workshop's is needed.

import _ from "lodash"

export const answer = _
