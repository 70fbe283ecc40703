/** The form in which user names are stored and compared. */
export const normaliseUsername = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** A new user name: 3 to 30 letters, digits, dots and hyphens, a letter first; null for anything else. */
export function readUsername(text: string): string | null {
  const name = normaliseUsername(text)
  return /^[a-z][a-z0-9.-]{2,29}$/.test(name) ? name : null
}
