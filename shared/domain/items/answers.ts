/** Answers to questions, by field. */
export type Answers = Readonly<Record<string, string>>
