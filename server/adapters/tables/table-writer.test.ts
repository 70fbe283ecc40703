import type { TableToWrite } from '@server/platform/ports/table-writer'
import { createTableWriter, readTable, textsOf, written } from '@test/support/tables'
import { describe, expect, it } from 'vitest'

const writer = createTableWriter()
const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  'a\u0001b\uD800c',
  '云㛃𬭎𫖯',
  '0012',
  '<&>"\'',
]
const table = (rows: string[][], more: Partial<TableToWrite> = {}): TableToWrite => ({
  sheet: '名单',
  columns: [{ title: '一' }, { title: '二', width: 30 }],
  rows,
  ...more,
})

/** Waits until a figure stands still. */
async function settled(figure: () => number): Promise<void> {
  for (let before = -1; before !== figure(); ) {
    before = figure()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('a written workbook', () => {
  it('holds every cell as the text it is, and no formula', async () => {
    const bytes = await written(writer.xlsx(table(HOSTILE.map((text) => [text, '']))))
    const { table: read, rows } = await readTable('a.xlsx', bytes)
    expect(read.formulas).toBeNull()
    const cells = rows.slice(1).map(({ cells: [cell] }) => cell)
    expect(cells.map((cell) => cell?.text)).toEqual(
      HOSTILE.map((text) => (text.startsWith('a') ? 'abc' : text)),
    )
    expect(new Set(cells.map((cell) => cell?.kind))).toEqual(new Set(['text']))
  })

  it('has lines above its header and, counted, below its rows', async () => {
    let count = 0
    async function* rows() {
      for (; count < 3; count += 1) yield [`第${count}`, '甲']
    }
    const bytes = await written(
      writer.xlsx(table([], { rows: rows(), above: ['导出'], below: () => [`共 ${count} 行`] })),
    )
    expect(textsOf((await readTable('a.xlsx', bytes)).rows)).toEqual([
      ['导出'],
      ['一', '二'],
      ['第0', '甲'],
      ['第1', '甲'],
      ['第2', '甲'],
      ['共 3 行'],
    ])
  })

  it('takes rows only as its bytes are taken, and breaks off with their error', async () => {
    let asked = 0
    async function* rows() {
      for (;;) {
        asked += 1
        yield [`${asked} ${'云'.repeat(500)}${Math.random()}`, String(asked)]
      }
    }
    const stream = writer.xlsx(table([], { rows: rows() }))
    for await (const _piece of stream) break
    await settled(() => asked)
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThan(5000)

    async function* failing() {
      yield ['1', '2']
      throw new Error('gone')
    }
    await expect(written(writer.xlsx(table([], { rows: failing() })))).rejects.toThrow('gone')
    await expect(written(writer.csv(table([], { rows: failing() })))).rejects.toThrow('gone')
  })
})

describe('a written CSV', () => {
  it.each(['utf8', 'gb18030'] as const)(
    'in %s comes back as it was, but for what would be a formula',
    async (encoding) => {
      const texts = HOSTILE.filter((text) => !text.includes('\uD800'))
      const bytes = await written(writer.csv(table(texts.map((text) => [text, '甲'])), encoding))
      const { table: read, rows } = await readTable('a.csv', bytes)
      expect(read.encoding).toBe(encoding === 'utf8' ? 'UTF-8' : 'GB18030')
      expect(
        textsOf(rows)
          .slice(1)
          .map(([text]) => text),
      ).toEqual(texts.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)))
    },
  )
})
