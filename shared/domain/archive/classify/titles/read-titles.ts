/** A title a clerk wrote, and the kind it means. */
export interface ExpectedTitle {
  title: string
  code: string
}

/** The titles of a list by kind, in its order. */
export const readTitles = (byKind: Readonly<Record<string, string>>): ExpectedTitle[] =>
  Object.entries(byKind).flatMap(([code, titles]) => titles.split(' / ').map((title) => ({ title, code })))
