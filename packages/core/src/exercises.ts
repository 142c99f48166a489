/**
 * What an exercise finds when it imports `@fiberlings/core`: the services that it may call. How
 * calls are recorded and what the weather is stays with the checks.
 */
export { Api, RequestFailed } from "./services/Api.ts"
export { type Connection, Database } from "./services/Database.ts"
export { EventLog } from "./services/EventLog.ts"
export { AddressUnknown, Geocoder, GeocoderBusy } from "./services/Geocoder.ts"
export { QueryFailed } from "./services/QueryFailed.ts"
export { Stock } from "./services/Stock.ts"
export type { Transaction } from "./services/Transaction.ts"
// Only its type: a check hands out the client. What goes on after a promise is not searched, so who
// could get one anywhere could hide a race.
export type { Translator } from "./services/Translator.ts"
