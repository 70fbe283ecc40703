import type { LetterDocument } from '@server/platform/ports/document-renderer'
import { writeDay, writeDayInEnglish } from '@shared/kernel/dates'
import type { TextStyle } from './sheet'

/** What the renderer itself says on a letter, and how its language is set. */
export interface Wording {
  title: TextStyle
  body: TextStyle
  /** Points from line to line. */
  leading: number
  /** Indent of the first line of a paragraph, points. */
  indent: number
  /** Lines are spread to both margins between characters; English stays ragged at the right. */
  spread: boolean
  number: (number: string) => string
  until: (day: string) => string
  day: (day: string) => string
  code: (hint: string) => string
  seal: (text: string) => string
}

const CHINESE: Wording = {
  title: { font: 'bold', size: 28, spacing: 14 },
  body: { size: 14.5 },
  leading: 28,
  indent: 29,
  spread: true,
  number: (number) => `编号：${number}`,
  until: (day) => `有效期至：${writeDay(day)}`,
  day: writeDay,
  code: (hint) => `核验二维码：${hint}`,
  seal: (text) => `印章：${text}`,
}

const ENGLISH: Wording = {
  title: { font: 'bold', size: 21 },
  body: { size: 13 },
  leading: 23,
  indent: 0,
  spread: false,
  number: (number) => `No. ${number}`,
  until: (day) => `Valid until ${writeDayInEnglish(day)}`,
  day: writeDayInEnglish,
  code: (hint) => `Verification code: ${hint}`,
  seal: (text) => `Seal: ${text}`,
}

export const wordingOf = ({ lang }: Pick<LetterDocument, 'lang'>): Wording =>
  lang === 'en' ? ENGLISH : CHINESE
