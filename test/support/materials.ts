import { filePaper, trayPaper } from '@server/features/archives'
import type { ArchiveRecord } from '@server/features/archives/record'
import type { sayOwnClaims } from '@shared/contract/own-claims'
import type { PaperBody } from '@shared/contract/paper-fields'
import type { RouteInput } from '@shared/contract/route'
import { INTAKE_ORDER } from '@shared/domain/archive/intake/checks'

import type { Actor } from '@shared/domain/policy/roles'
import { shelved } from './archives'
import type { TestHouse } from './house'
import { freshCall } from './members'

type Claims = RouteInput<typeof sayOwnClaims>['body']['claims']

/** Who keeps the papers of the demo centre. */
export const KEEPER: Actor = {
  ...{ kind: 'staff', id: 'test-archivist', name: '演示档案员' },
  ...{ roles: ['staff', 'archivist'], centreId: 'demo-centre' },
}

/** Every check at intake answered with yes. */
export const ALL_WELL = Object.fromEntries(INTAKE_ORDER.map((check) => [check, true]))

/** A labour contract of the person whose files `shelved` makes. */
export const samplePaper = (more: Partial<PaperBody> = {}): PaperBody => ({
  ...{ title: '劳动合同', kind: 'labour-contract', formedOn: '2019-03-01', pages: 3, copies: 1, copy: null },
  ...{ states: { name: '云一晴' }, from: { unit: 'employer', name: '演示一公司' } },
  ...more,
})

/** Nothing said of a life. */
export const NO_CLAIMS: Claims = {
  ...{ education: [], work: [], otherwise: [], workStart: null, party: null, status: null },
  ...{ titles: [], research: [], honours: [] },
}

const BY = { kind: 'system', id: 'system', role: 'system' } as const

/** What the functions for other rooms need. */
export const materialDeps = ({ house }: TestHouse) => ({ ...house.ledger, open: house.cases.open })

export const storedArchive = async ({ house }: TestHouse, id: string): Promise<ArchiveRecord> => {
  const record = await house.ledger.ledgers.findById(id)
  if (!record) throw new Error(`there is no archive ${id}`)
  return record
}

/** A file on its shelf with three papers: m4 a contract, m5 an approval of another date, m6 on the tray. */
export async function withPapers(
  house: TestHouse,
  wanted: Parameters<typeof shelved>[1] = {},
): Promise<ArchiveRecord> {
  const { _id: id } = await shelved(house, wanted)
  const deps = materialDeps(house)
  const effect = (key: string) => ({ by: BY, caseId: 'c'.repeat(26), at: '2026-03-03T02:00:00.000Z', key })
  await filePaper(deps, id, samplePaper(), effect(`${id}-1`))
  const approval = { title: '更改参加工作时间的审批表', kind: 'change-approval', formedOn: '2020-05' }
  await filePaper(deps, id, samplePaper(approval), effect(`${id}-2`))
  await trayPaper(deps, id, { title: '没有落款的说明', pages: 1, why: 'origin' }, effect(`${id}-3`))
  return storedArchive(house, id)
}

/** The same with the start of work on record by the contract (m7), and a correction of the contract waiting (m8). */
export async function withProposal(
  house: TestHouse,
  wanted: Parameters<typeof shelved>[1] = {},
): Promise<ArchiveRecord> {
  const { _id: id, version } = await withPapers(house, wanted)
  const room = house.house.materialRoom
  const start = { what: 'workStart', value: '2019-03', paper: 'm4' } as const
  await room.recordKeyFact(KEEPER, freshCall(house, KEEPER), { id, version, ...start })
  const now = samplePaper({ title: '劳动合同书' })
  const wrong = { paper: 'm4', now, reason: '题名录错' }
  await room.correct(KEEPER, freshCall(house, KEEPER), { id, version: version + 1, ...wrong })
  return storedArchive(house, id)
}
