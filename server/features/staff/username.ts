/** The form in which user names are stored and compared. */
export const normaliseUsername = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
