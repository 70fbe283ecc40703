import { partsOf, SCAN_RULES, SCAN_TYPES } from '@shared/domain/scans/rules'
import { tidyFileName } from '@shared/domain/uploads/upload-rules'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { problemSentence } from '@shared/kernel/phrases/problems'

/** A file somebody has chosen, and which page of the paper it begins with, as typed. */
export interface Chosen {
  file: File
  name: string
  firstPage: string
}

const ENDINGS: readonly string[] = Object.values(SCAN_TYPES).flatMap(({ endings }) => [...endings])

/** For the browser's window to choose files in. */
export const ACCEPTED = [...Object.keys(SCAN_TYPES), ...ENDINGS.map((ending) => `.${ending}`)].join(',')

const byName = new Intl.Collator('zh-CN', { numeric: true })

/** Files in the order of their names, since scanners number them, each beginning with the page behind the one before. */
export const chosenOf = (files: readonly File[], nextPage: number): Chosen[] =>
  files
    .toSorted((a, b) => byName.compare(a.name, b.name))
    .map((file, at) => ({ file, name: tidyFileName(file.name), firstPage: String(nextPage + at) }))

/** Why a file will not be taken, in words; null when nothing speaks against sending it. */
export function wrongWith({ file, name, firstPage }: Chosen): string | null {
  if (!/^[1-9]\d{0,3}$/.test(firstPage.trim())) return fieldSentence('count.number')
  if (file.size === 0) return '这个文件是空的，请重新扫描后再选择。'
  if (partsOf(file.size) > partsOf(SCAN_RULES.maxBytes)) return problemSentence('scan.too-large')
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase()
  return ending !== undefined && !ENDINGS.includes(ending) ? problemSentence('scan.type') : null
}
