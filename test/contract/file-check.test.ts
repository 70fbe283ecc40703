import { DEMO_LOOSE, UNNAMED_TITLES } from '@server/demo-papers'
import { ALL_ROUTES } from '@shared/contract/all-routes'
import { submitCase } from '@shared/contract/cases'
import { readFileCheck } from '@shared/contract/file-check'
import { listExpectedPapers } from '@shared/contract/forming-units'
import { BLOCKED, POINTS, SEVERITIES } from '@shared/domain/archive/health/types'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('G36', 'N20-4', 'N29-leak')
const house = useHouse(useDatabase(), { papers: true })
const PERSON = '13800000006'
let person: ApiClient

beforeAll(async () => {
  person = await house.signedIn(PERSON)
})

const told = async (client: ApiClient) => (await client.call(readFileCheck)).body

describe(`the demo person of the health check (${shows.join(' ')})`, () => {
  it('is told of every point there is, with what it blocks, what to do and who can issue it', async () => {
    const { points, ...rest } = await told(person)
    expect([...new Set(points.map(({ point }) => point))].toSorted()).toEqual(Object.keys(POINTS).toSorted())
    expect(rest).toMatchObject({ answer: 'found', centre: '云帆市人才服务中心（演示）', waiting: 2 })
    for (const point of points) {
      expect(point.remedy.length).toBeGreaterThan(0)
      expect(point.issuers.length).toBeGreaterThan(0)
      expect(point.article).toMatch(/《.+》第.+条/)
    }
    const [blocks, severities] = [points.flatMap((one) => one.blocks), points.map((one) => one.severity)]
    expect([...new Set(blocks)].toSorted()).toEqual(Object.values(BLOCKED).toSorted())
    expect([...new Set(severities)].toSorted()).toEqual(Object.keys(SEVERITIES).toSorted())
  })

  it('is told how many papers each class has, those of reviews and punishments too', async () => {
    const { counts } = await told(person)
    const of = (category: string) => counts.find((one) => one.category === category)?.papers
    expect([of('1'), of('4-1'), of('5'), of('8'), of('2')]).toEqual([1, 2, 1, 1, 0])
  })

  it('is told in no answer what a paper of classes 5 and 8, or a loose one, is called, nor its id', async () => {
    const asked = ALL_ROUTES.filter(
      ({ audience, method, path }) => audience === 'citizen' && method === 'GET' && !path.includes(':'),
    )
    expect(asked.length).toBeGreaterThan(10)
    for (const route of asked) {
      const answer = JSON.stringify((await person.call(route)).body) ?? ''
      for (const title of [...UNNAMED_TITLES, DEMO_LOOSE.title])
        expect([route.name, answer.includes(title)]).toEqual([route.name, false])
    }
    expect(JSON.stringify(await told(person))).not.toMatch(/"m\d+"/)
  })
})

it('is told as little by the pages of a case of theirs (N29-leak)', async () => {
  const body = { item: 'custody-certificate', form: { purpose: 'exam' } }
  const { id } = (await person.call(submitCase, { body })).body
  const asked = ALL_ROUTES.filter(
    ({ audience, method, path }) => audience === 'citizen' && method === 'GET' && /:id(\/|$)/.test(path),
  )
  const answers = await Promise.all(asked.map((route) => person.call(route, { params: { id } })))
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  for (const title of [...UNNAMED_TITLES, DEMO_LOOSE.title])
    expect([title, JSON.stringify(answers.map((one) => one.body)).includes(title)]).toEqual([title, false])
})

describe(`whoever else asks (${shows.join(' ')})`, () => {
  it.each([
    ['whose file is not listed yet', '13800000001', 'unlisted'],
    ['whose name is not proved', '13800000005', 'name-needed'],
    ['who is new', '13912345670', 'name-needed'],
  ])('%s hears so, and nothing of a file', async (_who, phone, answer) => {
    const body = await told(await house.signedIn(phone))
    expect(body).toMatchObject({ answer, points: [], waiting: 0, submissions: [] })
    expect(body.sentence.length).toBeGreaterThan(10)
    expect(body.counts.every(({ papers }) => papers === 0)).toBe(true)
  })
})

describe('the due list of the demo (M31)', () => {
  it('has every light on whichever day it is filled', async () => {
    const archivist = await house.staffSignedIn('archivist')
    const { papers } = (await archivist.call(listExpectedPapers)).body
    expect(papers.map(({ light }) => light)).toEqual(['red', 'amber', 'green', 'green'])
  })
})
