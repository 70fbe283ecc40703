import { readCase, submitCase } from '@shared/contract/cases'
import { decideCase, readQueue, readStaffCase } from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { refoldDifferences } from '@test/support/refold'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N29-rules', 'N29-refuse')
const database = useDatabase()
const home = useHouse(database)
let person: ApiClient
let clerk: ApiClient
let reviewer: ApiClient
let id = ''

const decide = (by: ApiClient, body: object) => by.call(decideCase, { params: { id }, body: body as never })

beforeAll(async () => {
  person = await home.signedIn('13800000004')
  clerk = await home.staffSignedIn('clerk')
  reviewer = await home.staffSignedIn('reviewer')
  const form = { item: 'custody-certificate', form: { purpose: 'study' } }
  id = (await person.call(submitCase, { body: form })).body.id
  await decide(clerk, { command: 'refuse', version: 1, reason: 'moving-or-lent' })
})

describe(`a refusal that was wrong (${shows.join(' ')})`, () => {
  it('is taken up by a clerk with a listed reason and a note, and stands until somebody else has spoken', async () => {
    const refused = await clerk.call(readStaffCase, { params: { id } })
    expect(refused.body).toMatchObject({ state: 'refused', can: ['propose-correction'] })
    const wrong = { command: 'propose-correction', version: 2, reason: 'moving-or-lent' }
    expect(await decide(clerk, wrong)).toMatchObject({ status: 422, body: { code: 'D4004' } })
    const right = { ...wrong, reason: 'file-misread', note: '借出单当天已归还' }
    const proposed = await decide(clerk, right)
    expect(proposed.body).toMatchObject({ state: 'correcting-refused', can: ['reject-correction'] })
    expect(proposed.body.facts.at(-1)).toMatchObject({ note: '借出单当天已归还' })
    const { body } = await person.call(readCase, { params: { id } })
    expect(body).toMatchObject({ stateLabel: '更正复核中（不予出具）', refusal: expect.anything(), can: [] })
  })

  it('is not confirmed by the same clerk, is in the queue again, and goes back by the word of the second', async () => {
    expect(await decide(clerk, { command: 'confirm-correction', version: 3 })).toMatchObject({
      status: 409,
      body: { code: 'D4013' },
    })
    const queue = await reviewer.call(readQueue, { query: { show: 'open' } as never })
    expect(queue.body.cases.map((row) => row.id)).toContain(id)
    const confirmed = await decide(reviewer, { command: 'confirm-correction', version: 3 })
    expect(confirmed.body).toMatchObject({ state: 'in-review', refusal: null, chainWhole: true })
    const { body } = await person.call(readCase, { params: { id } })
    expect(body).toMatchObject({ state: 'in-review', refusal: null, can: ['withdraw'] })
    expect(body.clock).toMatchObject({ tone: expect.not.stringMatching('stopped') })
    expect(body.thread.map(({ title }) => title)).toContain('另一位工作人员确认更正，重新办理')
  })

  it('leaves every fact where it was, and folds anew to what is stored', async () => {
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })
})
