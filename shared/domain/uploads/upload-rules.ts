import { reg } from '@shared/kernel/reg'

reg('N29-leak')

/** What may be handed in as a paper: photographs and scans. */
export const UPLOAD_TYPES = {
  'image/jpeg': { says: 'JPG', extensions: ['jpg', 'jpeg'] },
  'image/png': { says: 'PNG', extensions: ['png'] },
  'application/pdf': { says: 'PDF', extensions: ['pdf'] },
} as const

export type UploadType = keyof typeof UPLOAD_TYPES

export const isUploadType = (text: string): text is UploadType => Object.hasOwn(UPLOAD_TYPES, text)

export const UPLOAD_RULES = {
  /** Of one file. */
  maxBytes: 10 * 1024 * 1024,
  /** Of one picture: more than any phone's camera makes, less than would exhaust a reader. */
  maxPixels: 120_000_000,
  /** Of one PDF. */
  maxPages: 60,
  /** Files of one person that belong to no application yet. */
  maxWaiting: 20,
  /** Hours for which a file that belongs to no application is kept. */
  waitingHours: 24,
  maxNameLength: 80,
} as const

/** What Alipay calls every picture a person chooses, of whatever type: it says nothing. */
const NEUTRAL_ENDING = 'image'

/** Whether a file name's ending is one of its type's. A name without an ending says nothing and agrees. */
export function endingAgrees(name: string, type: UploadType): boolean {
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase()
  if (ending === undefined || ending === NEUTRAL_ENDING) return true
  return (UPLOAD_TYPES[type].extensions as readonly string[]).includes(ending)
}

/** A file's name as it is kept: the last part of a path, without what cannot be shown or would mislead. */
export function tidyFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // Control characters, and marks that turn the direction of reading round: they hide a file's true ending.
  const shown = last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim()
  const characters = [...shown]
  return characters.slice(Math.max(0, characters.length - UPLOAD_RULES.maxNameLength)).join('') || '材料'
}
