import { demoIdNumber } from '@server/features/archives'
import { ALL_ROUTES } from '@shared/contract/all-routes'
import { maskIdNumber } from '@shared/kernel/identity'
import { maskPhone } from '@shared/kernel/phone'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { type Found, numbersIn, personalIn } from '@test/support/personal'
import { readPdfText } from '@test/support/poppler'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { walkThrough } from './walk'

const shows = reg('N29-leak')
const house = useHouse(useDatabase())

/** The only answers that may hold whole numbers, by hand: route, field. */
const ALLOWED = new Set([
  'unmaskCase idNumber',
  'unmaskCase phone',
  'unmaskArchive idNumber',
  // By the number the holder finds the one file it is to send, and the receiver the one it gets (N20-1, N20-2).
  'readOwnLetter ',
  'printTransferPaper ',
  // Who is asked by a search looks for the one file.
  'readSearchAsk idNumber',
  'printSearchLetter ',
  // Whom to ring about a list that a school uploaded; noted.
  'readListSender phone',
  // A person's own file of everything, asked for with a fresh proof.
  'downloadMyData 身份.证件号码',
  'downloadMyData 登录方式.号码或标识',
])

const seen = new Set<string>()
const found: (Found & { route: string })[] = []
let papers = 0

async function contentOf(body: unknown): Promise<unknown> {
  if (!(body instanceof Uint8Array)) return body
  // What people hand in are pictures of papers: there is no text in them to search.
  if (Buffer.from(body.subarray(0, 5)).toString('latin1') !== '%PDF-') return null
  papers += 1
  return readPdfText(body)
}

beforeAll(async () => {
  await house.work()
  await walkThrough(house, async ({ client, route, given }) => {
    const answer = await client.call(route, given)
    seen.add(route.name)
    const { 'set-cookie': _tokens, ...headers } = answer.headers
    const parts = [await contentOf(answer.body), { headers }]
    found.push(...parts.flatMap((part) => personalIn(part).map((one) => ({ ...one, route: route.name }))))
    return answer
  })
}, 120_000)

describe(`every answer to citizens and staff (${shows.join(' ')})`, () => {
  it('was looked through, papers too', () => {
    expect([...seen].sort()).toEqual(ALL_ROUTES.map(({ name }) => name).sort())
    expect(papers).toBeGreaterThanOrEqual(2)
  })

  it('holds whole ID numbers, phones and provider ids nowhere but where they are asked for', () => {
    const places = found.map(({ route, field }) => `${route} ${field}`)
    expect(places.filter((place) => !ALLOWED.has(place))).toEqual([])
    expect([...new Set(places)].sort()).toEqual([...ALLOWED].sort())
  })
})

describe('the search', () => {
  const ids = fc.nat(5_000).map(demoIdNumber)
  const phones = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String)
  const around = fc.stringMatching(/^[^\dA-Za-z１-９]{0,5}$/)

  it('finds a whole number wherever it stands', () => {
    fc.assert(
      fc.property(ids, phones, around, around, (id, phone, before, after) => {
        const value = { list: [{ says: `${before}${id}${after}` }], [`k${phone}`]: phone, n: Number(phone) }
        expect(
          personalIn(value)
            .map(({ field, kind }) => `${kind} ${field}`)
            .sort(),
        ).toEqual(['id-number list.says', `phone k${phone}`, 'phone .(key)', 'phone n'].sort())
      }),
    )
    expect(numbersIn('１３８１２３４５６７８')).toMatchObject([{ kind: 'phone' }])
    expect(numbersIn('o6_bmjrPTlm6_2sgVt7hMZOPfL2M 2088101117955611').map(({ kind }) => kind)).toEqual([
      'openid',
      'openid',
    ])
  })

  it('passes what is masked, times, hashes and numbers of cases', () => {
    fc.assert(
      fc.property(ids, phones, (id, phone) => {
        expect(numbersIn(`${maskIdNumber(id)} ${maskPhone(phone)}`)).toEqual([])
      }),
    )
    for (const text of [
      '2026-11-22T04:00:00.000Z',
      'a'.repeat(64),
      'CZ2026112200000001',
      `${'0'.repeat(64)}`,
    ])
      expect(numbersIn(text)).toEqual([])
  })
})
