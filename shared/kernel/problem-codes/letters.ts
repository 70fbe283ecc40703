/** The problems of letters that are answered without an account. */
export const LETTER_PROBLEMS = {
  'letter.not-found': { code: 'D8600', status: 404 },
  'letter.locked': { code: 'D8601', status: 429 },
  'letter.expired': { code: 'D8602', status: 409 },
} as const
