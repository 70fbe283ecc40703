/** A sentence in which numbers and names are filled in. */
export type Sentence = (data: Record<string, string | number>) => string
