import { foldCustody } from '@shared/domain/archives/custody'
import { RECORD_TABLE } from '@shared/domain/archives/record-table'
import { archiveThread } from '@shared/domain/archives/thread'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { type Actor, POSTS, type Post } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { archiveBench, staffOf } from '@test/support/archive-handling'
import { decidedPair, flaggedPair, PROPOSER, reopeningProposed, shelved } from '@test/support/archives'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { outcomeOf } from '@test/support/outcome-of'
import { refoldDifferences } from '@test/support/refold'
import { describe, expect, it } from 'vitest'
import { recordMovement } from './record-movement'

const shows = reg('N16', 'N17', 'N29-alter')
const database = useDatabase()
const house = useHouse(database, { archives: 6 })
const clerk = staffOf('clerk')
const reviewer = staffOf('reviewer')
const room = () => house.house.archiveRoom
const { call, stored, holdingOf, newNumber } = archiveBench(house, 60_000)
const answer = (work: Promise<unknown>) => outcomeOf(work, 'done')
const page = (actor: Actor, id: string) => room().read(actor, id, { requestId: 'reading', now: new Date() })

const COMMANDS = ['propose-reopening', 'confirm-reopening', 'decline-reopening'] as const

describe('every post', () => {
  it.each(POSTS.flatMap((post) => COMMANDS.map((command) => [post, command] as const)))(
    '%s, %s: as the table of posts says',
    async (post, command) => {
      const actor = staffOf(post)
      const give = async () => {
        if (command === 'propose-reopening') {
          const [{ _id: id, version }, { _id: other }] = await decidedPair(house, newNumber())
          return room().proposeReopening(actor, call(actor), { id, version, other, reason: 'mistaken' })
        }
        const { _id: id, version, other } = await reopeningProposed(house, newNumber())
        return command === 'confirm-reopening'
          ? room().confirmReopening(actor, call(actor), { id, version, other })
          : room().declineReopening(actor, call(actor), { id, version })
      }
      const said = await answer(give())
      const may = (RECORD_TABLE[command].posts as readonly Post[]).includes(post)
      // At the API a post without the action is refused before; a room answers it as if there were no such file.
      const expected = may ? ['done'] : ['archive.not-found', 'archive.not-possible']
      expect(expected).toContain(said)
    },
  )
})

describe(`what was decided of a pair was wrong (${shows.join(' ')})`, () => {
  it('stands until a second person agrees; then both are flagged as before, and the other may answer', async () => {
    const number = newNumber()
    const { _id: id, version, other } = await reopeningProposed(house, number)
    expect(await holdingOf(number)).toMatchObject({ id, custody: { duplicate: false } })
    expect((await stored(id)).desk).toEqual(['proposal'])
    expect((await page(reviewer, id)).reopening).toMatchObject({
      ...{ id: other, reason: '选错了结果', who: '演示受理员', mine: false },
    })
    await room().confirmReopening(reviewer, call(reviewer), { id, version, other })
    expect(await holdingOf(number)).toMatchObject({ custody: { duplicate: true } })
    expect([(await stored(id)).desk, (await stored(other)).desk]).toEqual([['duplicate'], ['duplicate']])
    expect((await stored(other)).partOf).toBeUndefined()
    const [one, two] = [await stored(id), await stored(other)]
    const again = { id, version: one.version, other, otherVersion: two.version }
    await room().decideDuplicate(clerk, call(clerk), { ...again, decision: 'same-person', leads: 'other' })
    expect(await holdingOf(number)).toMatchObject({ id: other, custody: { duplicate: false } })
    expect((await stored(id)).partOf).toBe(other)
  })

  it('leaves every step in the chain of each, with its reason', async () => {
    const { _id: id, version, other } = await reopeningProposed(house, newNumber())
    await room().confirmReopening(reviewer, call(reviewer), { id, version, other })
    const [one, two] = [await stored(id), await stored(other)]
    const said = (facts: typeof one.facts) => archiveThread(facts).map(({ says }) => says)
    expect(said(one.facts).slice(-4)).toEqual([
      '核定为同一人的档案，由本记录统一答复',
      '提出重新核定，待复核（选错了结果）',
      '复核同意，原核定不再有效，重新核定',
      '发现疑似重复记录',
    ])
    expect(said(two.facts).slice(-3)).toEqual([
      '核定为同一人档案的一部分，由另一记录统一答复',
      '与另一记录的核定不再有效，重新核定',
      '发现疑似重复记录',
    ])
    for (const { facts } of [one, two]) expect(firstBrokenFact(facts, house.house.cases.sha256)).toBeNull()
  })

  it('stands where the second person does not agree, and may be asked again', async () => {
    const number = newNumber()
    const { _id: id, version, other } = await reopeningProposed(house, number)
    await room().declineReopening(reviewer, call(reviewer), { id, version })
    expect(await holdingOf(number)).toMatchObject({ id, custody: { duplicate: false } })
    expect([(await stored(id)).desk, (await page(reviewer, id)).reopening]).toEqual([undefined, null])
    const asked = { id, version: version + 1, other, reason: 'new-paper' } as const
    expect(await answer(room().proposeReopening(clerk, call(clerk), asked))).toBe('done')
  })

  it('is not for the one who proposed it to agree to', async () => {
    const { _id: id, version, other } = await reopeningProposed(house, newNumber())
    const both = { ...PROPOSER, roles: ['staff', 'clerk', 'reviewer'] } satisfies Actor
    expect(await answer(room().confirmReopening(both, call(both), { id, version, other }))).toBe(
      'archive.second-person',
    )
    expect((await stored(id)).version).toBe(version)
    expect(await answer(room().declineReopening(both, call(both), { id, version }))).toBe('done')
  })

  it('is refused of a pair nobody decided, of one that waits, and of another record than it is about', async () => {
    const [one, two] = await flaggedPair(house, newNumber())
    const asked = { id: one._id, version: one.version, other: two._id, reason: 'mistaken' } as const
    expect(await answer(room().proposeReopening(clerk, call(clerk), asked))).toBe('archive.not-possible')
    const waiting = await reopeningProposed(house, newNumber())
    const back = { id: waiting.other, other: waiting._id, reason: 'mistaken' } as const
    const { version } = await stored(waiting.other)
    expect(await answer(room().proposeReopening(clerk, call(clerk), { ...back, version }))).toBe(
      'archive.not-possible',
    )
    const elsewhere = { id: waiting._id, version: waiting.version, other: one._id }
    expect(await answer(room().confirmReopening(reviewer, call(reviewer), elsewhere))).toBe(
      'archive.not-possible',
    )
    expect((await stored(one._id)).version).toBe(one.version)
  })

  it('is asked and agreed to once per key', async () => {
    const [one, two] = await decidedPair(house, newNumber())
    const asked = { id: one._id, version: one.version, other: two._id, reason: 'overlooked' } as const
    const [first, second] = [call(clerk), call(reviewer)]
    const proposal = await room().proposeReopening(clerk, first, asked)
    expect(await room().proposeReopening(clerk, first, asked)).toEqual(proposal)
    const agreed = { ...proposal, other: two._id }
    const settled = await room().confirmReopening(reviewer, second, agreed)
    expect(await room().confirmReopening(reviewer, second, agreed)).toEqual(settled)
    expect((await stored(one._id)).facts.filter(({ kind }) => kind === 'confirm-reopening')).toHaveLength(1)
    expect((await stored(two._id)).facts.filter(({ kind }) => kind === 'reopen-pair')).toHaveLength(1)
  })

  it('is taken up again where it broke off between the two', async () => {
    const number = newNumber()
    const { _id: id, version, other } = await reopeningProposed(house, number)
    const { ledgers } = house.house.ledger
    const { amend } = ledgers
    ledgers.amend = async (record, ...rest) =>
      record === id ? Promise.reject(new Error('out')) : amend(record, ...rest)
    const agreed = { id, version, other }
    await expect(room().confirmReopening(reviewer, call(reviewer), agreed)).rejects.toThrow('out')
    ledgers.amend = amend
    expect(await holdingOf(number)).toMatchObject({ custody: { duplicate: true } })
    await room().confirmReopening(reviewer, call(reviewer), agreed)
    expect(foldCustody((await stored(id)).facts).duplicateWith).toEqual([other])
    expect((await stored(other)).facts.filter(({ kind }) => kind === 'reopen-pair')).toHaveLength(1)
  })

  it('of two people lets a number be corrected, or the two be one person after all', async () => {
    const [one, two] = await flaggedPair(house, newNumber())
    const right = newNumber()
    const seen = { idNumber: right, name: '云一晴', paper: 'id-card' } as const
    const waits = await room().recordNumber(clerk, call(clerk), {
      id: two._id,
      version: two.version,
      ...seen,
    })
    await room().confirmNumber(reviewer, call(reviewer), { id: two._id, version: waits.version })
    const pair = { id: one._id, other: two._id, otherVersion: (await stored(two._id)).version }
    const decision = { ...pair, version: one.version, decision: 'different-people' } as const
    const { version } = await room().decideDuplicate(clerk, call(clerk), decision)
    // Only the first was still flagged, so only its chain says so; either may be asked anew.
    const now = await stored(two._id)
    const asked = { id: two._id, version: now.version, other: one._id, reason: 'overlooked' } as const
    const proposal = await room().proposeReopening(clerk, call(clerk), asked)
    await room().confirmReopening(reviewer, call(reviewer), { ...proposal, other: one._id })
    expect((await stored(one._id)).version).toBe(version + 2)
    const compared = await room().compare(
      clerk,
      { id: one._id, other: two._id },
      { requestId: 'r', now: new Date() },
    )
    expect(compared.can).toEqual(['propose-number', 'different-people'])
  })

  it('is out of reach for whoever keeps away from either person', async () => {
    const number = newNumber()
    const [one, two] = await decidedPair(house, number)
    const kin = { ...clerk, kin: house.house.index.all('idNumber', number) }
    const asked = { id: one._id, version: one.version, other: two._id, reason: 'mistaken' } as const
    expect(await answer(room().proposeReopening(kin, call(kin), asked))).toBe('permission.avoidance')
  })
})

describe('a movement that flags a file', () => {
  it('puts it on the desk, from that moment on', async () => {
    const one = await shelved(house, { idNumber: newNumber() })
    const { archives } = house.house.repositories
    const by = { kind: 'staff', id: 'archivist', role: 'archivist' } as const
    const flag = { command: 'flag-duplicate', at: new Date().toISOString(), by } as const
    expect(one.desk).toBeUndefined()
    await recordMovement({ archives, sha256: house.house.cases.sha256 }, one._id, flag)
    expect(await stored(one._id)).toMatchObject({ desk: ['duplicate'], deskKey: `${flag.at}:${one._id}` })
  })
})

describe('after all of it', () => {
  it('every record folds to what is stored', async () => {
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })
})
