/** Where the signed agreement of a unit's account stands in the object storage. */
export const agreementPath = (accountId: string): string => `agreements/units/${accountId}.pdf`
