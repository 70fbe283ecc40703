import { AppError } from '@shared/kernel/app-error'
import { unpackText } from './unpack'
import type { ZipEntry } from './zip-directory'

/** The sheet to read, with what its cells are to be understood by. */
export interface Workbook {
  sheet: string
  otherSheets: string[]
  /** Days counted from 1904, as old Macs do. */
  from1904: boolean
  sheetEntry: ZipEntry
  styles: ZipEntry | null
  strings: ZipEntry | null
}

/** Bytes of the parts that name others; real ones have some thousands. */
const MOST_TEXT = 4 * 1024 * 1024

const SHEET = /<(?:\w+:)?sheet\s([^>]*)>/g
const RELATION = /<(?:\w+:)?Relationship\s([^>]*)>/g
const FROM_1904 = /<(?:\w+:)?workbookPr\s[^>]*date1904\s*=\s*["'](?:1|true)["']/

const attribute = (text: string, name: string): string =>
  plain(new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text)?.slice(1).join('') ?? '')

const plain = (text: string): string =>
  text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7}));/gi, (_all, hex?: string, digits?: string) =>
      safeCharacter(hex ? Number.parseInt(hex, 16) : Number(digits)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const safeCharacter = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

interface Relation {
  id: string
  kind: string
  path: string
}

const relationsOf = (xml: string): Relation[] =>
  [...xml.matchAll(RELATION)].map(([, text = '']) => {
    const target = attribute(text, 'Target')
    return {
      id: attribute(text, 'Id'),
      kind: attribute(text, 'Type').split('/').at(-1) ?? '',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    }
  })

/** The first sheet that is shown. Throws `table.broken` for what is no workbook, `table.empty` for one without a sheet. */
export async function openWorkbook(bytes: Buffer, entries: readonly ZipEntry[]): Promise<Workbook> {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const find = (path: string | undefined): ZipEntry | null => byName.get((path ?? '').toLowerCase()) ?? null
  const textOf = (path: string): Promise<string> => {
    const entry = find(path)
    if (!entry) throw new AppError('table.broken')
    return unpackText(bytes, entry, MOST_TEXT)
  }
  const workbook = await textOf('xl/workbook.xml')
  const relations = relationsOf(await textOf('xl/_rels/workbook.xml.rels'))
  const sheets = [...workbook.matchAll(SHEET)]
    .map(([, text = '']) => ({
      name: attribute(text, 'name'),
      shown: !/hidden/i.test(attribute(text, 'state')),
      path: relations.find(({ id }) => id === attribute(text, '\\w+:id'))?.path,
    }))
    .filter(({ shown }) => shown)
  const [first, ...others] = sheets
  const sheetEntry = find(first?.path)
  if (!first || !sheetEntry) throw new AppError('table.empty')
  const partOf = (kind: string) => find(relations.find((relation) => relation.kind === kind)?.path)
  return {
    sheet: first.name,
    otherSheets: others.map(({ name }) => name),
    from1904: FROM_1904.test(workbook),
    sheetEntry,
    styles: partOf('styles'),
    strings: partOf('sharedStrings'),
  }
}
