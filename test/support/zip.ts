import { deflateRawSync } from 'node:zlib'

/** How a directory lies: `of` which file, and how; `copies`: how often it tells of each body. */
export interface Lie {
  of?: string
  inflated?: number
  copies?: number
}

/** An archive made by hand, so that its directory can lie. */
export function archiveOf(files: readonly (readonly [string, Buffer])[], lie: Lie = {}): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of files) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE((name === lie.of && lie.inflated) || content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    for (let n = 0; n < (lie.copies ?? 1); n += 1) directory.push(entry, Buffer.from(name))
    bodies.push(local, Buffer.from(name), packed)
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length / 2, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

export const BOMB_SHEET = 'xl/worksheets/sheet1.xml'

/** What makes an archive a workbook of one sheet. */
export const WORKBOOK_FRAME: readonly (readonly [string, Buffer])[] = [
  ['xl/workbook.xml', Buffer.from('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>')],
  [
    'xl/_rels/workbook.xml.rels',
    Buffer.from('<R><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></R>'),
  ],
]

/** A workbook of some kilobytes whose sheet grows to this many bytes of zeros. */
export const bombOf = (bytes: number, lie: Lie = {}): Buffer =>
  archiveOf([...WORKBOOK_FRAME, [BOMB_SHEET, Buffer.alloc(bytes)]], lie)
