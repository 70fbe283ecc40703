/** Whether a proof that holds until this instant (ISO 8601) holds now; null: there is none. */
export const isProved = (provedUntil: string | null): boolean =>
  provedUntil !== null && Date.parse(provedUntil) > Date.now()
