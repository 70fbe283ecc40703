import { reg } from '@shared/kernel/reg'

reg('N12-person', 'N29-leak')

/**
 * How sure it is who an account belongs to, each step surer than the one before. `none`: nothing is known. `declared`:
 * the person's own word. `matched`: the authority says that name and number belong together. `face`: the living face
 * belongs to them as well. `counter`: a window has seen the papers.
 */
export const LEVELS = ['none', 'declared', 'matched', 'face', 'counter'] as const

export type Level = (typeof LEVELS)[number]

/** What proves a real name: both are accepted (N12-2). */
export const DOCUMENTS = ['id-card', 'social-security-card'] as const

export type Document = (typeof DOCUMENTS)[number]

/** The least level of each thing a person may want. */
export const LEVEL_NEEDS = {
  /** An application names its applicant; a clerk checks papers where nobody has yet. */
  apply: 'declared',
  /** A file is only spoken of to its person. */
  'file-card': 'matched',
  /** A certificate without a clerk, and changing what is recorded of oneself. */
  automatic: 'matched',
} as const satisfies Record<string, Level>

/** Whether a level is enough for what needs `needed`. */
export const meetsLevel = (level: Level, needed: Level): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(needed)

/** From this level on a phone number alone never reaches the account from a new device: numbers are given out again. */
export const SECOND_CHECK_FROM: Level = 'matched'
