import type { TestHouse } from '@test/support/house'
import { ALL_WELL, NO_CLAIMS, samplePaper, withPapers, withProposal } from '@test/support/materials'
import { AT_COUNTER } from './counter-requests'

type Request = { params?: object; body?: object }

/** Somebody's own file, whom one of the clerks keeps away from. */
const OWN = { idNumber: AT_COUNTER.idNumber }
const PAPER = { paper: samplePaper(), answers: ALL_WELL }

const BODIES: Record<string, object> = {
  fileMaterial: PAPER,
  trayMaterial: { title: '没有落款的说明', pages: 1, why: 'origin' },
  settleTray: { paper: 'm6', how: 'hand-back', reason: '本人领回' },
  stubMaterial: { category: '10', pages: 2 },
  correctMaterial: { paper: 'm4', now: samplePaper({ pages: 4 }), reason: '页数录错' },
  recordKeyFact: { what: 'workStart', value: '2019-03', paper: 'm4' },
  noteClaims: { kind: 'other', claims: NO_CLAIMS },
}
const ON_PROPOSAL: Record<string, object> = {
  correctKeyFact: { what: 'workStart', value: '2018-12', papers: ['m5'], reason: '按审批材料' },
  confirmMaterial: { of: 8 },
  declineMaterial: { of: 8, reason: '原登记无误' },
}

/** A request about the papers of a file that is right in everything but, perhaps, who sends it. */
export async function materialRequestOf(house: TestHouse, name: string): Promise<Request | null> {
  if (name === 'readMaterials') return { params: { id: (await withPapers(house, OWN))._id } }
  if (name === 'checkMaterial') return { params: { id: (await withPapers(house, OWN))._id }, body: PAPER }
  if (name === 'printMaterials')
    return {
      params: { id: (await withPapers(house, OWN))._id },
      body: { what: 'catalogue', purpose: 'put-in-bag' },
    }
  if (name === 'settleFinding') {
    const { _id: id, version } = await withPapers(house, OWN)
    return { params: { id }, body: { version, finding: await someFinding(house, id), holds: true } }
  }
  const plain = BODIES[name]
  const record = plain ? await withPapers(house, OWN) : ON_PROPOSAL[name] && (await withProposal(house, OWN))
  if (!record) return null
  return { params: { id: record._id }, body: { version: record.version, ...(plain ?? ON_PROPOSAL[name]) } }
}

/** What the health check names its first finding. */
async function someFinding(house: TestHouse, id: string): Promise<string> {
  const moment = { now: house.clock.now(), requestId: 'test' }
  const actor = {
    kind: 'staff',
    id: 'looking',
    roles: ['staff', 'archivist'],
    centreId: 'demo-centre',
  } as const
  const { findings } = await house.house.materialRoom.read(actor, id, moment)
  return findings[0]?.finding ?? ''
}
