import { foldCustody } from '@shared/domain/archives/custody'
import { MOVEMENT_POSTS, MOVEMENTS } from '@shared/domain/archives/custody-table'
import { RECORD_TABLE } from '@shared/domain/archives/record-table'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { POSTS, type Post } from '@shared/domain/policy/roles'
import type { AppError } from '@shared/kernel/app-error'
import { archiveBench, staffOf } from '@test/support/archive-handling'
import { flaggedPair, proposed, shelved } from '@test/support/archives'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { outcomeOf } from '@test/support/outcome-of'
import { refoldDifferences } from '@test/support/refold'
import { describe, expect, it } from 'vitest'
import { areDetailsWhole, openDetails } from '../details'

const database = useDatabase()
const house = useHouse(database, { archives: 6 })
const room = () => house.house.archiveRoom
const { call, stored, holdingOf, newNumber } = archiveBench(house, 50_000)
const answer = (work: Promise<unknown>) => outcomeOf(work, 'done')
const paper = (idNumber: string, name = '云一晴') => ({ idNumber, name, paper: 'id-card' as const })

/** By hand: what a shelved, unlinked, flagged and waiting record answers each post's command with. */
const READY = ['match', 'propose-number', 'confirm-number', 'decline-number', 'same-person'] as const

describe('every decision of every post', () => {
  it.each(POSTS.flatMap((post) => READY.map((command) => [post, command] as const)))(
    '%s, %s: as the table of posts says',
    async (post, command) => {
      const actor = staffOf(post)
      const may = (RECORD_TABLE[command].posts as readonly Post[]).includes(post)
      const number = newNumber()
      const give = async () => {
        if (command === 'match') {
          const { _id: id, version } = await shelved(house)
          return room().recordNumber(actor, call(actor), { id, version, ...paper(number) })
        }
        if (command === 'propose-number') {
          const { _id: id, version } = await shelved(house)
          return room().recordNumber(actor, call(actor), { id, version, ...paper(number, '云二晴') })
        }
        if (command === 'same-person') {
          const [one, other] = await flaggedPair(house, number)
          const pair = { id: one._id, version: one.version, other: other._id, otherVersion: other.version }
          return room().decideDuplicate(actor, call(actor), { ...pair, decision: command, leads: 'one' })
        }
        const { _id: id, version } = await proposed(house, {}, number)
        return command === 'confirm-number'
          ? room().confirmNumber(actor, call(actor), { id, version })
          : room().declineNumber(actor, call(actor), { id, version, reason: 'unclear' })
      }
      // At the API a post without the action is refused before; a room answers it as if there were no such file.
      const said = await answer(give())
      expect(may ? said : ['archive.not-found', 'archive.not-possible'].includes(said)).toBe(
        may ? 'done' : true,
      )
    },
  )

  it.each(POSTS.flatMap((post) => MOVEMENTS.map((movement) => [post, movement] as const)))(
    '%s, %s: as custody and post allow',
    async (post, movement) => {
      const actor = staffOf(post)
      const { _id: id, version } = await shelved(house)
      const asked = { id, version, movement, reason: 'other', note: '演示原因', shelf: '2-2-2' }
      const may = (MOVEMENT_POSTS[movement] as readonly Post[]).includes(post)
      const fits = movement === 'move-shelf' || movement === 'lend'
      const expected = !may ? 'permission.denied' : fits ? 'done' : 'archive.not-possible'
      expect(await answer(room().move(actor, call(actor), asked))).toBe(expected)
      expect((await stored(id)).version).toBe(expected === 'done' ? version + 1 : version)
    },
  )
})

describe('why the bag is moved', () => {
  const mover = staffOf('archivist')
  const move = (asked: Omit<Parameters<ReturnType<typeof room>['move']>[2], 'movement'>) =>
    room().move(mover, call(mover), { movement: 'lend', ...asked })
  const faults = (work: Promise<unknown>) =>
    work.then(
      () => [],
      (error: AppError) => error.details.fields,
    )
  const lookAt = (id: string) => room().read(mover, id, { now: house.clock.now(), requestId: 'r-1' })

  it('is on the chain with who and when; what is told in words is sealed and shown to staff', async () => {
    const { _id: id, version } = await shelved(house)
    await move({ id, version, reason: 'other', note: '演示原因，联系人云九晴' })
    const record = await stored(id)
    const fact = record.facts.at(-1)
    expect(fact).toMatchObject({ by: { id: 'archivist', name: '演示人员' }, data: { reason: 'other' } })
    expect(JSON.stringify(record)).not.toContain('云九晴')
    const page = await lookAt(id)
    expect(page.chainWhole).toBe(true)
    expect(page.thread.at(-1)?.why).toBe('其他：演示原因，联系人云九晴')
  })

  it('is refused when it is of another list or not told, and leaves the file as it was', async () => {
    const { _id: id, version } = await shelved(house)
    const asked = { id, version }
    expect(await faults(move({ ...asked, reason: 'ems' }))).toEqual([
      { path: 'reason', message: 'field.choose' },
    ])
    expect(await faults(move({ ...asked, reason: 'other' }))).toEqual([
      { path: 'note', message: 'field.required' },
    ])
    expect((await stored(id)).version).toBe(version)
  })

  it("names the case it is for, which has to be the same person's at the same centre", async () => {
    const number = newNumber()
    const { _id: id, version, idIndex } = await shelved(house, { idNumber: number })
    const cases = database.connection.collection<{ _id: string }>('cases')
    const own = await cases.findOne({ centreId: 'demo-centre' })
    const other = { id, version, reason: 'review', caseId: own?._id ?? '' }
    expect(await faults(move(other))).toEqual([{ path: 'caseId', message: 'field.choose' }])
    await cases.updateOne({ _id: other.caseId }, { $set: { idIndex } })
    await move(other)
    const page = await lookAt(id)
    expect(page.thread.at(-1)).toMatchObject({ why: '政审、考察查核', case: { id: other.caseId } })
    expect((await stored(id)).facts.at(-1)?.data).toEqual({ reason: 'review', caseId: other.caseId })
  })
})

const clerk = staffOf('clerk')
const archivist = staffOf('archivist')
const reviewer = staffOf('reviewer')

describe('a record without a number', () => {
  it('answers for nobody until a clerk has matched it, and then for its person', async () => {
    const number = newNumber()
    const { _id: id, version } = await shelved(house)
    expect(await holdingOf(number)).toBeNull()
    await room().recordNumber(clerk, call(clerk), { id, version, ...paper(number) })
    expect(await holdingOf(number)).toMatchObject({ id, custody: { duplicate: false } })
    const record = await stored(id)
    expect([record.desk, record.deskKey]).toEqual([undefined, undefined])
    expect(
      areDetailsWhole(record.facts, openDetails(house.house.cases, record), house.house.cases.sha256),
    ).toBe(true)
    expect(JSON.stringify(record)).not.toContain(number)
  })

  it('of another name waits for a second person, who is not the first', async () => {
    const number = newNumber()
    const { _id: id, version } = await shelved(house)
    const lead = staffOf('reviewer', 'both', { roles: ['staff', 'clerk', 'reviewer'] })
    const seen = await room().recordNumber(lead, call(lead), { id, version, ...paper(number, '云二晴') })
    expect(await holdingOf(number)).toBeNull()
    expect(await answer(room().confirmNumber(lead, call(lead), { id, version: seen.version }))).toBe(
      'archive.second-person',
    )
    await room().confirmNumber(reviewer, call(reviewer), { id, version: seen.version })
    expect(await holdingOf(number)).toMatchObject({ id, holderName: '云二晴' })
    expect((await stored(id)).formerNames).toEqual(['云一晴'])
  })

  it('is refused a number that is none, a name that is none, and what has changed meanwhile', async () => {
    const { _id: id, version } = await shelved(house)
    const bad = { id, version, ...paper('110101199001010011', '１２３') }
    const error: unknown = await Promise.resolve()
      .then(() => room().recordNumber(clerk, call(clerk), bad))
      .catch((caught: unknown) => caught)
    expect((error as AppError).details.fields?.map(({ path }) => path)).toEqual(['idNumber', 'name'])
    const late = { id, version: version - 1, ...paper(newNumber()) }
    expect(await answer(room().recordNumber(clerk, call(clerk), late))).toBe('archive.changed')
  })

  it('matched to somebody who has a file is a duplicate of that from then on, and certifies nothing', async () => {
    const number = newNumber()
    const first = await shelved(house, { idNumber: number })
    const { _id: id, version } = await shelved(house)
    await room().recordNumber(clerk, call(clerk), { id, version, ...paper(number) })
    expect((await stored(id)).desk).toEqual(['duplicate'])
    expect(foldCustody((await stored(id)).facts).duplicateWith).toEqual([first._id])
    expect(await holdingOf(number)).toMatchObject({ custody: { duplicate: true } })
  })

  it('is out of reach for whoever keeps away from the person on the paper', async () => {
    const number = newNumber()
    const kin = { ...clerk, kin: house.house.index.all('idNumber', number) }
    const { _id: id, version } = await shelved(house)
    expect(await answer(room().recordNumber(kin, call(kin), { id, version, ...paper(number) }))).toBe(
      'permission.avoidance',
    )
    expect((await stored(id)).version).toBe(version)
  })
})

describe('two files of one person', () => {
  const asked = ([one, other]: Awaited<ReturnType<typeof flaggedPair>>) => ({
    ...{ id: one._id, version: one.version, other: other._id, otherVersion: other.version },
  })

  it('both stay; one answers for both, and nothing is flagged any more', async () => {
    const number = newNumber()
    const pair = await flaggedPair(house, number)
    expect(await holdingOf(number)).toMatchObject({ custody: { duplicate: true } })
    const decision = { ...asked(pair), decision: 'same-person', leads: 'other' } as const
    await room().decideDuplicate(archivist, call(archivist), decision)
    expect(await holdingOf(number)).toMatchObject({ id: pair[1]._id, custody: { duplicate: false } })
    expect((await stored(pair[0]._id)).partOf).toBe(pair[1]._id)
    for (const { _id } of pair) {
      const record = await stored(_id)
      expect([record.desk, firstBrokenFact(record.facts, house.house.cases.sha256)]).toEqual([
        undefined,
        null,
      ])
    }
  })

  it('are not different people as long as they have one number', async () => {
    const decision = {
      ...asked(await flaggedPair(house, newNumber())),
      decision: 'different-people',
    } as const
    expect(await answer(room().decideDuplicate(clerk, call(clerk), decision))).toBe('archive.not-possible')
  })

  it('come apart when one number is corrected from paper by two people', async () => {
    const number = newNumber()
    const right = newNumber()
    const [one, other] = await flaggedPair(house, number)
    const { _id: id, version } = other
    const seen = await room().recordNumber(clerk, call(clerk), { id, version, ...paper(right) })
    await room().confirmNumber(reviewer, call(reviewer), { id, version: seen.version })
    expect(await holdingOf(right)).toMatchObject({ id, custody: { duplicate: false } })
    const { version: now } = await stored(one._id)
    const pair = { id: one._id, version: now, other: id, otherVersion: (await stored(id)).version }
    await room().decideDuplicate(clerk, call(clerk), { ...pair, decision: 'different-people' })
    expect(await holdingOf(number)).toMatchObject({ id: one._id, custody: { duplicate: false } })
  })

  it('decided twice with one key is decided once; with another it is refused', async () => {
    const decision = {
      ...asked(await flaggedPair(house, newNumber())),
      decision: 'same-person',
      leads: 'one',
    } as const
    const key = call(clerk)
    const first = await room().decideDuplicate(clerk, key, decision)
    expect(await room().decideDuplicate(clerk, key, decision)).toEqual(first)
    expect((await stored(decision.id)).version).toBe(first.version)
    expect(await answer(room().decideDuplicate(clerk, call(clerk), decision))).toBe('archive.changed')
  })

  it('are taken up again where a decision broke off between the two', async () => {
    const pair = await flaggedPair(house, newNumber())
    const decision = { ...asked(pair), decision: 'same-person', leads: 'one' } as const
    const { ledgers } = house.house.ledger
    const { amend } = ledgers
    ledgers.amend = async (id, ...rest) =>
      id === pair[0]._id ? Promise.reject(new Error('out')) : amend(id, ...rest)
    await expect(room().decideDuplicate(clerk, call(clerk), decision)).rejects.toThrow('out')
    ledgers.amend = amend
    expect((await stored(pair[1]._id)).partOf).toBe(pair[0]._id)
    const again = { ...decision, otherVersion: decision.otherVersion + 1 }
    const reversed = { ...again, leads: 'other' } as const
    expect(await answer(room().decideDuplicate(clerk, call(clerk), reversed))).toBe('archive.not-possible')
    await room().decideDuplicate(clerk, call(clerk), again)
    expect(foldCustody((await stored(pair[0]._id)).facts).duplicate).toBe(false)
  })
})

describe('after all of it', () => {
  it('every record folds to what is stored', async () => {
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })
})
