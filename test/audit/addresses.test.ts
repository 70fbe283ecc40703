import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ALL_ROUTES } from '@shared/contract/all-routes'
import { listMyCertificates } from '@shared/contract/certificates'
import { readMe } from '@shared/contract/me'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { numbersIn } from '@test/support/personal'
import { describe, expect, it } from 'vitest'

const shows = reg('N29-leak')
const house = useHouse(useDatabase())

/** What may stand in an address, by hand. Addresses end up in logs of proxies, in histories and in bookmarks. */
const MAY_STAND = new Set([
  'id',
  'fileId',
  // Which of the places that are asked in a search: a word of choice; and which side of the asking.
  'holder',
  'side',
  // Which of the papers of an inquiry: a word of choice.
  'paper',
  'other',
  'token',
  'show',
  'after',
  'before',
  'centre',
  'item',
  'entry',
  'within',
  'region',
  'q',
  // The name of a unit, as somebody typed it.
  'like',
  'kind',
  // Codes of columns and a word of choice: what the cells hold is in the file.
  'columns',
  'standing',
  // Of a scan: which part or page, and a hash of the part that is sent.
  'part',
  'page',
  'digest',
  // The full name of a school, which is nobody's personal data.
  'school',
  // Words of choice, the id of a unit, and which of its letters.
  'step',
  'state',
  'light',
  'unit',
  'count',
])
const PERSONAL = /phone|mobile|id-?(no|number|card)|name|address|openid|birth|email|subject|password|secret/i

const fieldsOf = (schema: unknown): string[] => {
  const shape = (schema as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape
  return Object.keys(shape ?? {})
}

const SPEAKING = ['13800000001', '110101199003070012', '张三', 'a@b.cn']

describe(`addresses (${shows.join(' ')})`, () => {
  it.each(ALL_ROUTES.map((route) => [route.name, route] as const))(
    '%s: names nothing personal',
    (_name, route) => {
      const fields = [...fieldsOf(route.params), ...fieldsOf(route.query)]
      expect(fields.filter((field) => PERSONAL.test(field))).toEqual([])
      expect(fields.filter((field) => !MAY_STAND.has(field))).toEqual([])
      const places = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
      expect(places.filter((place) => !MAY_STAND.has(place))).toEqual([])
      if (route.method === 'GET') expect(fieldsOf(route.body)).toEqual([])
    },
  )

  it.each(
    ALL_ROUTES.filter(({ params }) => fieldsOf(params).includes('id')).map(
      (route) => [route.name, route] as const,
    ),
  )('%s: takes no name, phone or ID number for an id', (_name, { params }) => {
    for (const id of SPEAKING) expect([id, params?.safeParse({ id }).success]).toEqual([id, false])
  })

  it('the code of a certificate holds no name, no ID number and no phone', async () => {
    await house.work()
    const client = await house.signedIn('13800000001')
    const [one] = (await client.call(listMyCertificates)).body.certificates
    const token = one?.verifyUrl.split('/v/')[1] ?? ''
    const bytes = token.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    const text = [token, ...bytes, ...bytes.map((part) => Buffer.from(part, 'latin1').toString('utf8'))].join(
      '\n',
    )
    expect(token.length).toBeGreaterThan(50)
    expect(numbersIn(text)).toEqual([])
    const { name } = (await client.call(readMe)).body.identity ?? { name: '' }
    expect(name).toMatch(/^\p{Script=Han}{2,}$/u)
    expect(text).not.toContain(name)
  })

  it('no screen puts anything but an id into an address', () => {
    const root = path.resolve('client')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    )
    expect(files.length).toBeGreaterThan(50)
    const bad = files.flatMap((file) =>
      [...readFileSync(path.join(root, file), 'utf8').matchAll(/[?&](\w+)=\$\{/g)]
        .filter(([, name = '']) => PERSONAL.test(name))
        .map(([text]) => `${file}: ${text}`),
    )
    expect(bad).toEqual([])
  })
})
