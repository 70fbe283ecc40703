import { readGuide, readLeaflet, readSample } from '@shared/contract/guides'
import { findFeeWords } from '@shared/domain/fee-guard/find-fee-words'
import { FREE } from '@shared/domain/guides/free'
import { sayClock, sayPaper } from '@shared/domain/guides/say'
import { type ItemCode, SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import { reg } from '@shared/kernel/reg'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { readPdfInfo, readPdfQr, readPdfText } from '@test/support/poppler'
import { describe, expect, it } from 'vitest'

const shows = reg('N26', 'N8', 'N30')
const house = useHouse(useDatabase(), { archives: 1 })
const codes = Object.keys(SERVICE_ITEMS) as ItemCode[]
const closed = (text: string) => text.replace(/\s+/gu, '')
const client = () => apiClient(house.citizen)
const bytesOf = (body: unknown) => new Uint8Array(body as Buffer)

describe.each(codes)(`the leaflet of %s (${shows.join(' ')})`, (item) => {
  it('says what the guide says: who, what, steps, times, where and whom to ask', async () => {
    const centre = house.house.centres.byId('demo-centre')
    const answer = await client().call(readLeaflet, { params: { item }, query: { centre: centre._id } })
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    const text = await readPdfText(bytesOf(answer.body))
    const { body: guide } = await client().call(readGuide, {
      params: { item },
      query: { centre: centre._id },
    })
    for (const part of [
      guide.title,
      guide.who,
      ...guide.bring.map(sayPaper),
      ...guide.steps.map(({ says }) => says),
      ...guide.clocks.map(sayClock),
      guide.result.says,
      FREE.says,
      ...[centre.name, centre.phone, centre.address, centre.hours],
      house.house.centres.authorityOf(centre._id)?.phone ?? '?',
    ])
      expect([part, text.includes(closed(part))]).toEqual([part, true])
    expect(text.split(closed(FREE.says))).toHaveLength(2)
    expect(findFeeWords(text.replaceAll(closed(FREE.says), ''))).toEqual([])
  })

  it('is an A4 sheet, and its code opens the guide of that institution', async () => {
    const query = { centre: 'demo-centre' }
    const { body } = await client().call(readLeaflet, { params: { item }, query })
    const info = await readPdfInfo(bytesOf(body))
    expect(info.get('Page size')).toContain('A4')
    expect(info.get('Pages')).toMatch(/^[12]$/)
    const address = new URL(await readPdfQr(bytesOf(body), 150))
    expect(`${address.pathname}${address.search}`).toBe(`/help/guide/index?item=${item}&centre=demo-centre`)
  })

  it('without an institution it names the national line', async () => {
    const { body } = await client().call(readLeaflet, { params: { item } })
    expect(await readPdfText(bytesOf(body))).toContain('12333')
  })
})

describe('what is printed', () => {
  it('is printed once however many ask, is the same bytes, and may be kept on the way', async () => {
    const params = { item: 'archive-details-change' }
    const query = { centre: 'demo-centre-2' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => client().call(readLeaflet, { params, query })),
    )
    for (const { body, headers } of answers) {
      expect(bytesOf(body)).toEqual(bytesOf(answers[0]?.body))
      expect(headers['cache-control']).toBe('public, max-age=300')
    }
  })

  it('the sample is the real letter, says everywhere that it is none, and names nobody', async () => {
    const { body } = await client().call(readSample, { params: { item: 'custody-certificate' } })
    const text = await readPdfText(bytesOf(body))
    expect(text).toContain('存档证明样例')
    expect(text).toContain('不是任何人的证明，不能使用')
    expect(text).toContain('张样例')
    expect(text).toContain('样例市人才服务中心')
    expect(Buffer.from(bytesOf(body)).toString('latin1').match(/\/Alt/g)?.length).toBeGreaterThan(1)
    expect(new URL(await readPdfQr(bytesOf(body), 150)).pathname).toBe('/help/guide/index')
  })

  it('every guide that promises a sample has one, and no other', async () => {
    for (const item of codes) {
      const { body } = await client().call(readGuide, { params: { item } })
      const { status } = await client().call(readSample, { params: { item } })
      expect([item, status]).toEqual([item, body.result.sample ? 200 : 404])
    }
  })

  it.each([
    [{ item: 'nothing' }, {}],
    [{ item: 'toString' }, {}],
    [{ item: 'custody-certificate' }, { centre: 'nowhere' }],
    [{ item: 'custody-certificate' }, { centre: 'demo-authority' }],
  ])('%j %j is refused in words', async (params, query) => {
    for (const route of [readGuide, readLeaflet]) {
      const { status, body, headers } = await client().call(route, { params, query })
      expect([status, (body as { key?: string }).key]).toEqual([404, 'guide.not-found'])
      expect(headers['cache-control']).not.toMatch(/public/)
    }
  })
})
