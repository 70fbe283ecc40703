/** The sign-in page, with the place to return to. */
export const signInPath = (from: string): string =>
  from === '/' ? '/login' : `/login?next=${encodeURIComponent(from)}`

/** The place to return to: only one of our own pages, never another site. */
export const nextPlace = (next: string | null): string =>
  next && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/'
