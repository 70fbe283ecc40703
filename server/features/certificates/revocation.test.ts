import { createHash } from 'node:crypto'
import { demoCheck } from '@server/demo-data'
import { recordMovement } from '@server/features/archives'
import { readCertificateFile } from '@shared/contract/certificates'
import * as routes from '@shared/contract/staff-certificates'
import { declareStaffRelation } from '@shared/contract/staff-relations'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import { HOLDER, type OwnCertificate, useCertificateDesk } from '@test/support/certificate-desk'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { readPdfQr, readPdfSignature, readPdfText } from '@test/support/poppler'
import { expectProblem } from '@test/support/problem'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N23', 'N29-false', 'N29-rules', 'N10')
const database = useDatabase()
const house = useHouse(database)
const { desk, mine, issued, read, verify, propose, confirm } = useCertificateDesk(house)

beforeAll(async () => {
  await hired(house, { username: 'both', posts: ['clerk', 'reviewer'] })
  await hired(house, { username: 'away', posts: ['clerk', 'reviewer'], centreId: 'demo-centre-2' })
})

const pdfOf = async ({ id }: OwnCertificate) =>
  (await desk.person.call(readCertificateFile, { params: { id } })).body as unknown as Uint8Array

describe(`a certificate is revoked by two people (${shows.join(' ')})`, () => {
  it('holds until the second one confirms, and from then on everybody who verifies it reads why and when', async () => {
    const own = await issued()
    const proposed = (await propose(await read(own.id), { key: 'one-key-for-a-proposal' })).body
    expect(proposed).toMatchObject({ standing: 'valid', waiting: true, can: ['decline'] })
    expect(proposed.proposal).toMatchObject({ reason: '出具有误', mine: true, proposedBy: '演示受理员' })
    expectProblem(await propose({ id: own.id, version: 2 }, { key: 'one-key-for-a-proposal' }), 'D1007')
    expect(await verify(own)).toMatchObject({ standing: 'valid', revocation: null })
    expect(
      (await desk.reviewer.call(routes.listWaitingRevocations)).body.certificates.map(({ id }) => id),
    ).toEqual([own.id])

    const seen = await read(own.id, desk.reviewer)
    expect(seen.can).toEqual(['confirm', 'decline'])
    const done = await confirm(seen, desk.reviewer, 'one-key-for-a-confirmation')
    expect(done.body).toMatchObject({
      standing: 'revoked',
      waiting: false,
      proposal: null,
      can: [],
      chainWhole: true,
    })
    expect((await confirm(seen, desk.reviewer, 'one-key-for-a-confirmation')).body).toEqual(done.body)
    expect(done.body.history.map(({ says, why }) => [says, why])).toEqual([
      ['出具证明', null],
      ['提出撤销', '出具有误'],
      ['撤销证明', '出具有误'],
    ])
    const today = done.body.revocation?.on
    expect(await verify(own)).toMatchObject({
      standing: 'revoked',
      revocation: { on: today, reason: '出具有误', replacedBy: null },
    })
    expect((await mine()).find(({ id }) => id === own.id)).toMatchObject({
      standing: 'revoked',
      revocation: { reason: '出具有误' },
    })
    expect((await desk.reviewer.call(routes.listWaitingRevocations)).body.certificates).toEqual([])
    expectProblem(await propose(done.body), 'D6004')
  })

  it('is not revoked by one person alone, twice, as it no longer is, at another centre, or by kin', async () => {
    const both = await house.staffSignedIn('both')
    const away = await house.staffSignedIn('away')
    const own = await issued()
    const before = await read(own.id, both)
    const proposed = (await propose(before, {}, both)).body
    expectProblem(await confirm(proposed, both), 'D6008')
    expectProblem(await confirm(proposed, desk.clerk), 'D3001')
    expectProblem(await confirm({ ...proposed, version: 1 }), 'D6003')
    expectProblem(await confirm({ ...proposed, proposal: { ...proposed.proposal!, id: own.id } }), 'D6007')
    expectProblem(await propose(proposed, {}, both), 'D6005')
    expectProblem(await confirm(proposed, away), 'D6001')
    expectProblem(await away.call(routes.readStaffCertificate, { params: { id: own.id } }), 'D6001')
    expect((await away.call(routes.listWaitingRevocations)).body.certificates).toEqual([])
    await hired(house, { username: 'kin-reviewer', posts: ['reviewer'] })
    const kin = await house.staffSignedIn('kin-reviewer')
    await kin.call(declareStaffRelation, { body: { kind: 'lineal', ...demoCheck(HOLDER)! } })
    expectProblem(await confirm(proposed, kin), 'D3002')
    expectProblem(await kin.call(routes.readStaffCertificate, { params: { id: own.id } }), 'D3002')
    const found = (await kin.call(routes.searchStaffCertificates, { body: {} })).body.certificates
    expect(found.map(({ id }) => id)).not.toContain(own.id)
    expect(await verify(own)).toMatchObject({ standing: 'valid' })
  })

  it('is left as it was when the proposal is declined, or taken back', async () => {
    const own = await issued()
    for (const [who, reason, says] of [
      [desk.reviewer, 'still-right', '核对无误，证明仍然有效'],
      [desk.clerk, 'taken-back', '提出人撤回'],
    ] as const) {
      const { version, proposal } = (await propose(await read(own.id))).body
      const body = { version, proposal: proposal?.id ?? '', reason }
      const declined = (await who.call(routes.declineRevocation, { params: { id: own.id }, body })).body
      expect(declined).toMatchObject({ standing: 'valid', proposal: null, waiting: false })
      expect(declined.history.at(-1)).toMatchObject({ says: '撤销未获同意', why: says })
    }
  })

  it('for a reason that leaves nothing to certify is not followed by a new one', async () => {
    const own = await issued()
    expectProblem(await propose(await read(own.id), { reason: 'archive-moved', reissue: true }), 'D6006')
  })

  it('keeps a chain of facts that shows an alteration', async () => {
    const own = await issued()
    const { facts } = (await house.house.certificates.certificates.findById(own.id))!
    const { sha256 } = house.house.cases
    expect(firstBrokenFact(facts, sha256)).toBeNull()
    expect(firstBrokenFact([{ ...facts[0]!, data: { no: 'another' } }], sha256)).toBe(1)
  })
})

describe('a certificate in the place of another', () => {
  it('has a number of its own, names the old one, and the old one says which it is', async () => {
    const own = await issued({ language: 'zh-en', romanName: 'YUN Yiqing', idShown: 'whole' })
    const proposed = (await propose(await read(own.id), { reissue: true })).body
    await confirm(proposed)
    expect(await verify(own)).toMatchObject({ standing: 'revoked', revocation: { replacedBy: null } })
    await house.work()
    const [anew, old] = await mine()
    expect(old?.id).toBe(own.id)
    expect(anew).toMatchObject({ standing: 'valid', replaces: own.no, revocation: null })
    expect(anew?.no).not.toBe(own.no)
    const asOld = await verify(own)
    expect(asOld).toMatchObject({ revocation: { replacedBy: anew?.no } })
    expect(await verify(anew!)).toMatchObject({ standing: 'valid', replaces: own.no, no: anew?.no })
    const pdf = await pdfOf(anew!)
    const text = await readPdfText(pdf)
    expect(text).toContain(`代替原证明${own.no}（已撤销）`)
    expect(text).toContain('thepersonnelfileofYUNYiqing(')
    expect(text).toContain(demoCheck(HOLDER)!.idNumber)
    expect(await readPdfQr(pdf)).toBe(anew?.verifyUrl)
    expect(await readPdfSignature(pdf)).toContain('Signature is Valid')
    expect((await read(own.id)).history.at(-1)).toMatchObject({ says: '已重新出具，由新的证明代替' })
    expect((await read(own.id)).replacedBy?.no).toBe(anew?.no)
  })

  it('is not made when the file no longer bears it out; that is noted', async () => {
    const own = await issued()
    await confirm((await propose(await read(own.id), { reissue: true })).body)
    const { archives } = house.house.repositories
    const [archive] = await archives.findByIdIndex(
      house.house.index.all('idNumber', demoCheck(HOLDER)!.idNumber),
    )
    const deps = { archives, sha256: (text: string) => createHash('sha256').update(text).digest('hex') }
    const by = { kind: 'staff', id: 'demo', role: 'archivist' } as const
    const at = () => house.clock.now().toISOString()
    await recordMovement(deps, archive!._id, { command: 'lend', reason: 'review', at: at(), by })
    await house.work()
    await recordMovement(deps, archive!._id, { command: 'return', reason: 'used', at: at(), by })
    await recordMovement(deps, archive!._id, {
      ...{ command: 'shelve', reason: 'checked-return', shelf: 'A-01-01' },
      ...{ at: at(), by },
    })
    expect((await read(own.id)).history.at(-1)?.says).toContain('没有重新出具')
    expect((await mine())[0]?.id).toBe(own.id)
  })
})

describe('the list of issued numbers', () => {
  const search = async (body: object, who = desk.clerk) =>
    (await who.call(routes.searchStaffCertificates, { body })).body

  it('is found by number as printed or by the running number alone, by name, by day', async () => {
    const own = await issued()
    const { name } = demoCheck(HOLDER)!
    const { certificates: all } = await search({})
    expect(all[0]).toMatchObject({ id: own.id, no: own.no, name, standing: 'valid', waiting: false })
    expect(all.map(({ id }) => id)).toEqual(
      all
        .map(({ id }) => id)
        .toSorted()
        .reverse(),
    )
    const sequence = String(Number(/第(\d+)号/.exec(own.no)?.[1]))
    for (const no of [own.no, sequence, ` ${own.no.replace('〔', '[').replace('〕', ']')}`])
      expect((await search({ no })).certificates.map(({ id }) => id)).toEqual([own.id])
    const byName = (await search({ name })).certificates
    expect(new Set(byName.map((row) => row.name))).toEqual(new Set([name]))
    expect(byName.length).toBeGreaterThan(5)
    const day = own.issuedOn
    expect((await search({ from: day, to: day })).certificates.length).toBeGreaterThan(5)
    expect((await search({ to: '2020-01-01' })).certificates).toEqual([])
    expect((await search({ from: '2099-01-01' })).certificates).toEqual([])
  })

  it('goes on page by page without a gap or a repetition', async () => {
    const expected = (
      await database.connection.collection('certificates').find({ centreId: 'demo-centre' }).toArray()
    )
      .map(({ _id }) => String(_id))
      .sort()
      .reverse()
    while (expected.length < 24) expected.unshift((await issued()).id)
    const found: string[] = []
    let next: string | null = null
    do {
      const page: Awaited<ReturnType<typeof search>> = await search(next ? { after: next } : {})
      found.push(...page.certificates.map(({ id }) => id))
      next = page.next
    } while (next)
    expect(found).toEqual(expected)
  })

  it('says how to mend a number or days that cannot be', async () => {
    const ask = (body: object) => desk.clerk.call(routes.searchStaffCertificates, { body: body as never })
    expectProblem(await ask({ no: '证明一号' }), 'D1001', ['no'])
    expectProblem(await ask({ from: '2026-02-30' }), 'D1001', ['from'])
    expectProblem(await ask({ from: '2026-03-02', to: '2026-03-01' }), 'D1001', ['to'])
    expectProblem(await ask({ centre: 'demo-centre-2' }), 'D3001')
  })
})
