/** Where the signed agreement of an account stands in the object storage. */
export const agreementPath = (accountId: string): string => `agreements/${accountId}.pdf`
