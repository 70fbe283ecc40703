import { readCase } from '@shared/contract/cases'
import { decideCase, readStaffCase } from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { type OwnCertificate, useCertificateDesk } from '@test/support/certificate-desk'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { sealedRenderer } from '@test/support/pdf-thread'
import { expectProblem } from '@test/support/problem'
import { refoldDifferences } from '@test/support/refold'
import { describe, expect, it } from 'vitest'
import { reissueCertificate, revokeForCase } from './index'

const shows = reg('N23', 'N29-false', 'N29-rules')
const database = useDatabase()
const house = useHouse(database)
const { desk, mine, issued, read, verify, propose, confirm } = useCertificateDesk(house)

const caseOf = async ({ caseId: id }: OwnCertificate) =>
  (await desk.clerk.call(readStaffCase, { params: { id } })).body
async function decide(own: OwnCertificate, by: ApiClient, body: object) {
  const { version } = await caseOf(own)
  return by.call(decideCase, { params: { id: own.caseId }, body: { version, ...body } as never })
}
const askCorrection = (own: OwnCertificate) =>
  decide(own, desk.clerk, { command: 'propose-correction', reason: 'procedure', note: '核对时少看一页' })
async function correct(own: OwnCertificate): Promise<void> {
  await askCorrection(own)
  const confirmed = await decide(own, desk.reviewer, { command: 'confirm-correction' })
  expect(confirmed.body).toMatchObject({ state: 'in-review', certificateId: null, chainWhole: true })
}
const reissueAsked = async (own: OwnCertificate) =>
  confirm((await propose(await read(own.id), { reissue: true })).body)

describe(`a decision to issue that was wrong (${shows.join(' ')})`, () => {
  it('stands until a second person has confirmed; then its certificate is revoked, once, and its person told', async () => {
    const own = await issued()
    await propose(await read(own.id))
    expect((await askCorrection(own)).body).toMatchObject({ state: 'correcting-issued' })
    await house.work()
    expect(await verify(own)).toMatchObject({ standing: 'valid' })
    expectProblem(await decide(own, desk.clerk, { command: 'confirm-correction' }), 'D4013')
    await decide(own, desk.reviewer, { command: 'confirm-correction' })
    const job = { id: `${own.caseId}:4:revoke-certificate`, ref: own.caseId }
    await Promise.all([1, 2, 3].map(() => revokeForCase(house.house.certificates, job)))
    await house.work()
    const after = await read(own.id)
    expect(after.history.map(({ says }) => says)).toEqual(['出具证明', '提出撤销', '撤销证明'])
    expect(after).toMatchObject({ standing: 'revoked', waiting: false, chainWhole: true })
    expect((await verify(own)).revocation?.reason).toBe('原办理决定已更正')
    const { body } = await desk.person.call(readCase, { params: { id: own.caseId } })
    expect(body).toMatchObject({ state: 'in-review', certificateId: null })
    expect(body.thread.map(({ title }) => title)).toContain('另一位工作人员确认更正，重新办理')
    expect(await house.house.jobs.dead()).toEqual([])
  })

  it('stays, with its certificate, when the second person holds to it', async () => {
    const own = await issued()
    await askCorrection(own)
    const kept = await decide(own, desk.reviewer, { command: 'reject-correction' })
    expect(kept.body).toMatchObject({ state: 'issued', certificateId: own.id })
    await house.work()
    expect(await verify(own)).toMatchObject({ standing: 'valid', revocation: null })
  })

  it('is followed by a certificate with a number of its own, which no late worker revokes', async () => {
    const own = await issued()
    await correct(own)
    await decide(own, desk.clerk, { command: 'approve' })
    await house.work()
    const [anew] = await mine()
    expect(anew).toMatchObject({ caseId: own.caseId, standing: 'valid' })
    expect(anew?.no).not.toBe(own.no)
    expect(await caseOf(own)).toMatchObject({ state: 'issued', certificateId: anew?.id })
    const job = { id: `${own.caseId}:4:revoke-certificate`, ref: own.caseId }
    await revokeForCase(house.house.certificates, job)
    expect(await verify(anew!)).toMatchObject({ standing: 'valid' })
    expect(await verify(own)).toMatchObject({ standing: 'revoked', revocation: { replacedBy: anew?.no } })
    expect((await read(own.id)).history.at(-1)?.says).toBe('已重新出具，由新的证明代替')
    await correct(own)
    await house.work()
    expect(await verify(anew!)).toMatchObject({ standing: 'revoked' })
  })

  it('is not the ground of a certificate in the place of a revoked one', async () => {
    const own = await issued()
    await reissueAsked(own)
    await correct(own)
    await house.work()
    expect((await read(own.id)).history.at(-1)?.says).toContain('没有重新出具')
    expect((await mine())[0]?.id).toBe(own.id)
  })

  it('takes with it what was being issued in another’s place, and what has been', async () => {
    const own = await issued()
    await reissueAsked(own)
    const real = await sealedRenderer()
    const renderer: typeof real = {
      ...real,
      render: async (letter) => {
        await correct(own)
        return real.render(letter)
      },
    }
    const deps = { ...house.house.certificates, renderer }
    await reissueCertificate(deps, { id: 'reissue-at-work', ref: own.id })
    await real.close()
    const [anew] = await mine()
    expect(anew).toMatchObject({ replaces: own.no, standing: 'revoked' })

    const other = await issued()
    await reissueAsked(other)
    await house.work()
    const [instead] = await mine()
    expect(instead).toMatchObject({ replaces: other.no, standing: 'valid' })
    await correct(other)
    await house.work()
    expect(await verify(instead!)).toMatchObject({ revocation: { reason: '原办理决定已更正' } })
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })
})
