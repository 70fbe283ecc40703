import type { Day } from '@shared/kernel/dates'

/** A letter as a rule composes it: plain text, no layout. The renderer decides how it looks. */
export interface Letter {
  title: string
  number: string
  paragraphs: string[]
  table: { label: string; value: string }[]
  issuer: string
  issuedOn: Day
  /** ISO instant on that day: the bytes of the document hold it, never the time of rendering. */
  issuedAt: string
  validUntil: Day
  /** Text on the seal; `sealMark` is drawn across it (演示 wherever the seal has no legal effect). */
  sealText: string
  sealMark?: string
  verifyUrl: string
  verifyHint: string
  footnotes: string[]
  /** In English; without it, in Chinese. */
  lang?: 'en'
  /** The same letter in English, on a page of its own. */
  translation?: Letter
}

/** Line breaks and runs of blanks in what a person typed become one blank. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
