import { type StoredPart, storedArchive } from './stored-archive'
import { unpack, unpackAll } from './unpack'
import type { Workbook } from './workbook'
import type { ZipEntry } from './zip-directory'

const XMLNS = 'http://schemas.openxmlformats.org'
const RELATIONS = `${XMLNS}/officeDocument/2006/relationships`

const relations = (list: readonly string[][]): string =>
  `<Relationships xmlns="${XMLNS}/package/2006/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const text = (name: string, xml: string): StoredPart => {
  const bytes = Buffer.from(xml)
  return { name, size: bytes.length, pieces: [bytes] }
}

/** Bytes of the table of texts; a sheet has it beside its cells. */
const MOST_STRINGS = 96 * 1024 * 1024
const MOST_STYLES = 8 * 1024 * 1024

/**
 * The workbook again with one sheet and only what its cells need, unpacked, the sheet last: macros, links and pictures never
 * reach the library, and the library reads the sheet as it comes instead of holding all of it.
 */
export async function* smallWorkbook(
  bytes: Buffer,
  book: Workbook,
): AsyncGenerator<Uint8Array, void, undefined> {
  const own = [['s', 'worksheet', 'worksheets/sheet1.xml']]
  const parts: StoredPart[] = []
  const take = async (entry: ZipEntry | null, name: string, kind: string, most: number): Promise<void> => {
    if (!entry) return
    own.push([kind, kind, name])
    const whole = await unpackAll(bytes, entry, most)
    parts.push({ name: `xl/${name}`, size: whole.length, pieces: [whole] })
  }
  await take(book.styles, 'styles.xml', 'styles', MOST_STYLES)
  await take(book.strings, 'sharedStrings.xml', 'sharedStrings', MOST_STRINGS)
  const epoch = book.from1904 ? '<workbookPr date1904="1"/>' : ''
  const sheet = '<sheets><sheet name="s" sheetId="1" r:id="s"/></sheets>'
  const namespaces = `xmlns="${XMLNS}/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"`
  yield* storedArchive([
    text('[Content_Types].xml', `<Types xmlns="${XMLNS}/package/2006/content-types"/>`),
    text('_rels/.rels', relations([['w', 'officeDocument', 'xl/workbook.xml']])),
    text('xl/workbook.xml', `<workbook ${namespaces}>${epoch}${sheet}</workbook>`),
    text('xl/_rels/workbook.xml.rels', relations(own)),
    ...parts,
    {
      name: 'xl/worksheets/sheet1.xml',
      size: book.sheetEntry.inflated,
      pieces: unpack(bytes, book.sheetEntry),
    },
  ])
}
