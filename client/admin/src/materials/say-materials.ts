import { sayPaperDate } from '@shared/domain/archive/paper-date'
import type { FiledLine, MaterialFile } from './use-materials'
import { filedOf } from './use-materials'

/** 2008年7月; what a paper does not tell is said so. */
export const sayDate = (date: string | null): string => (date ? sayPaperDate(date) : '没有写明')

/** 3—5 */
export const sayPages = (range: { from: number; to: number } | null): string => {
  if (!range) return '未计'
  return range.from === range.to ? String(range.from) : `${range.from}—${range.to}`
}

/** A paper by the id a finding or a fact names it with. */
export const paperNamed = (file: MaterialFile, id: string): string => {
  const line = filedOf(file).find((one) => one.id === id)
  if (line) return `${line.classNumber}《${line.paper.title}》`
  const loose = file.tray.find((one) => one.id === id)
  return loose ? `散材料《${loose.title}》` : id
}

/** Papers for choosing one. */
export const paperOptions = (lines: readonly FiledLine[]): { value: string; label: string }[] =>
  lines.map(({ id, classNumber, paper }) => ({ value: id, label: `${classNumber} ${paper.title}` }))
