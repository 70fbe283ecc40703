import { demoIdNumber } from '@server/features/archives'
import * as cases from '@shared/contract/cases'
import * as centres from '@shared/contract/centres'
import * as certificates from '@shared/contract/certificates'
import * as collective from '@shared/contract/collective'
import * as custody from '@shared/contract/custody'
import { readFileCheck } from '@shared/contract/file-check'
import * as follow from '@shared/contract/follow'
import { applyForPerson, listUnitCases } from '@shared/contract/for-people'
import * as guides from '@shared/contract/guides'
import * as me from '@shared/contract/me'
import * as claims from '@shared/contract/own-claims'
import * as regions from '@shared/contract/regions'
import type { RouteContract } from '@shared/contract/route'
import * as signIn from '@shared/contract/sign-in'
import * as staff from '@shared/contract/staff'
import { readUnitNotices } from '@shared/contract/unit-notices'
import * as unmask from '@shared/contract/unmask'
import * as uploads from '@shared/contract/uploads'
import { apiClient } from '@test/support/api-client'
import { collectiveOf, forPerson } from '@test/support/collective'
import type { TestHouse } from '@test/support/house'
import { NO_CLAIMS } from '@test/support/materials'
import { demoPassword } from '@test/support/sign-in'
import { accountWalk } from './account-walk'
import { archiveWalk } from './archive-walk'
import { calendarWalk } from './calendar-walk'
import { centresWalk } from './centres-walk'
import { certificatesWalk } from './certificates-walk'
import { counterWalk } from './counter-walk'
import { formingWalk } from './forming-walk'
import { graduateWalk } from './graduate-walk'
import { materialWalk } from './material-walk'
import { scanWalk } from './scan-walk'
import { staffAccountsWalk } from './staff-accounts-walk'
import type { Send } from './step'
import { tablesWalk } from './tables-walk'
import { transferWalk } from './transfer-walk'
import { windowWalk } from './window-walk'

const FORM = { item: 'custody-certificate', form: { purpose: 'exam', recipient: '示例单位' } }
/** Known to nobody so far; their number is right, and no file has it. */
export const NEWCOMER = { phone: '13900000101', name: '云一晴', idNumber: demoIdNumber(9_001) }
const MISTYPED = NEWCOMER.idNumber.replace(/.$/, (last) => (last === '0' ? '1' : '0'))

let handedIn = { id: '', fileId: '' }

/** A phone signs in for the first time, says who it is, looks around, applies, withdraws, and leaves. */
async function citizenWalk(house: TestHouse, send: Send): Promise<void> {
  const client = apiClient(house.citizen)
  const step = async <R extends RouteContract>(route: R, given: object = {}, status: number = route.status) =>
    (await send({ route, client, given, status })).body as Record<string, unknown>
  await step(signIn.requestCode, { body: { phone: NEWCOMER.phone } })
  await step(signIn.signIn, { body: { phone: NEWCOMER.phone, code: '000000', client: 'h5' } }, 400)
  const code = await house.phones.code(NEWCOMER.phone)
  await step(signIn.signIn, { body: { phone: NEWCOMER.phone, code, client: 'h5' } })
  await step(signIn.refreshSignIn)
  await step(me.readMe)
  await step(cases.submitCase, { body: FORM }, 409)
  await step(me.declareIdentity, { body: { name: NEWCOMER.name, idNumber: MISTYPED } }, 400)
  const { name, idNumber } = NEWCOMER
  await step(me.declareIdentity, { body: { name, idNumber } })
  await step(me.readFileCard)
  const { id } = await step(cases.submitCase, { body: FORM, key: 'a-key-for-this-walk' })
  await step(cases.submitCase, { body: FORM, key: 'a-key-for-this-walk' })
  const { id: nameFile } = await step(uploads.uploadFile)
  await step(uploads.readOwnUpload, { params: { id: nameFile } })
  const change = { what: 'name', name: '云青石', namePaper: 'police-name', nameFile }
  const changing = await step(cases.submitCase, { body: { item: 'archive-details-change', form: change } })
  handedIn = { id: String(changing.id), fileId: String(nameFile) }
  await step(cases.listMyCases)
  await step(cases.readCase, { params: { id } })
  const { no, code: given } = await step(follow.makeFollowCode, { params: { id } })
  await step(follow.followCase, { body: { no, code: given } })
  await step(follow.followCase, { body: { no, code: 'BCDF2345' } }, 404)
  await step(cases.withdrawCase, { params: { id }, body: { version: 1 } })
  await step(certificates.listMyCertificates)
  await step(signIn.signOut)
}

type Step = (route: RouteContract, given?: object, status?: number) => Promise<unknown>

/** Looks where their file is, opens an account over it, and reads what they signed. */
async function custodyWalk(house: TestHouse, step: Step): Promise<void> {
  const form = {
    situation: 'flexible',
    household: '560100 云帆市',
    centre: 'demo-centre 云帆',
    agreement: '2026-11',
  }
  await step(regions.listRegions, { query: { within: '560000' } })
  await step(custody.locateFile)
  await step(readFileCheck)
  await step(claims.sayOwnClaims, { body: { kind: 'flexible', claims: NO_CLAIMS } })
  await step(claims.readOwnClaims)
  await step(custody.readCustodyAgreement, {}, 404)
  await step(custody.adviseCustody, { body: { form } })
  await step(cases.submitCase, { body: { item: 'personal-account', form } })
  await house.work()
  await step(custody.readCustodyAccount)
  await step(custody.readCustodyAgreement)
  const params = { id: await collectiveOf(house) }
  await step(collective.listOwnUnits)
  await step(collective.findUnits, { query: { q: '演示科枝公司' } })
  await step(collective.findUnits, { query: { q: '演示科技公司' } })
  await step(collective.readOwnUnit, { params })
  const { id: letter } = (await step(uploads.uploadFile)) as { id: string }
  await step(applyForPerson, { params, body: forPerson(demoIdNumber(7_900), letter) })
  await step(listUnitCases, { params, query: {} })
  await step(readUnitNotices, { params, query: {} })
  await step(collective.readOwnUnitAgreement, { params })
}

/** Whoever has a certificate shows it; a stranger checks it. */
async function certificateWalk(house: TestHouse, send: Send): Promise<string> {
  const client = await house.signedIn('13800000001')
  const step = async (route: RouteContract, given: object = {}, status: number = route.status) =>
    (await send({ route, client, given, status })).body
  await step(me.readFileCard)
  await custodyWalk(house, step)
  const list = (await step(certificates.listMyCertificates)) as {
    certificates: { id: string; verifyUrl: string }[]
  }
  const [first] = list.certificates
  if (!first) throw new Error('the first demo person has their certificate')
  await step(certificates.readCertificateFile, { params: { id: first.id } })
  const token = first.verifyUrl.split('/v/')[1] ?? ''
  const stranger = apiClient(house.citizen)
  await send({
    route: certificates.verifyCertificate,
    client: stranger,
    given: { params: { token } },
    status: 200,
  })
  await send({ route: certificates.readPublicKeys, client: stranger, given: {}, status: 200 })
  return first.id
}

/** Somebody reads up before they decide to come. */
async function readerWalk(house: TestHouse, send: Send): Promise<void> {
  const client = apiClient(house.citizen)
  const step = (route: RouteContract, given: object = {}, status: number = route.status) =>
    send({ route, client, given, status })
  await step(guides.listGuides)
  const params = { item: 'custody-certificate' }
  await step(guides.readGuide, { params })
  await step(guides.readGuide, { params, query: { centre: 'demo-centre' } })
  await step(guides.readGuide, { params, query: { centre: 'nowhere' } }, 404)
  await step(guides.readLeaflet, { params, query: { centre: 'demo-centre' } })
  await step(guides.readSample, { params })
  await step(centres.listCentres)
  await step(centres.listCentres, { query: { region: '560101', q: '就业' } })
  await step(centres.readCentre, { params: { id: 'demo-centre' } })
  await step(centres.readCentre, { params: { id: 'demo-authority' } }, 404)
}

/** A clerk reads the queue and decides what waits. */
async function staffWalk(house: TestHouse, send: Send, certificateId: string): Promise<void> {
  const client = apiClient(house.staff)
  const step = async (route: RouteContract, given: object = {}, status: number = route.status) =>
    (await send({ route, client, given, status })).body
  const login = { username: 'clerk', password: demoPassword('clerk') }
  await step(staff.staffSignIn, { body: { ...login, password: 'not-the-password' } }, 401)
  await step(staff.staffSignIn, { body: login })
  await step(staff.staffRefresh)
  await step(staff.readStaffMe)
  const queue = (await step(staff.readQueue, { query: { show: 'open' } })) as { cases: { id: string }[] }
  await step(staff.readQueue, { query: { show: 'closed' } })
  await step(custody.listCustodyAccounts, { body: {} })
  await step(collective.listCollectives)
  await step(collective.readCollective, { params: { id: await collectiveOf(house) } })
  await step(uploads.readCaseFile, { params: handedIn })
  for (const { id } of queue.cases.slice(0, 2)) {
    const found = (await step(staff.readStaffCase, { params: { id } })) as {
      version: number
      reasons: { code: string }[]
    }
    const numbers = { purpose: 'correct-record', fields: ['idNumber', 'phone'] }
    await step(unmask.unmaskCase, { params: { id }, body: numbers })
    await step(unmask.unmaskCase, { params: { id }, body: { ...numbers, purpose: 'contact-applicant' } }, 422)
    const body = {
      command: 'refuse',
      version: found.version,
      reason: found.reasons[0]?.code,
      note: '已电话告知',
    }
    await step(staff.decideCase, { params: { id }, body })
    await step(staff.decideCase, { params: { id }, body }, 409)
  }
  await step(staff.readStaffCertificateFile, { params: { id: certificateId } })
  await step(staff.staffSignOut)
}

/** Every route at least once, as people use them, and some refusals between. The worker has worked before. */
export async function walkThrough(house: TestHouse, send: Send): Promise<void> {
  await readerWalk(house, send)
  await citizenWalk(house, send)
  await accountWalk(house, send)
  const certificateId = await certificateWalk(house, send)
  await staffWalk(house, send, certificateId)
  await staffAccountsWalk(house, send)
  await centresWalk(house, send)
  await counterWalk(house, send)
  await archiveWalk(house, send)
  await materialWalk(house, send)
  await scanWalk(house, send)
  await formingWalk(house, send)
  await windowWalk(house, send)
  await tablesWalk(house, send)
  await calendarWalk(house, send)
  await certificatesWalk(house, send)
  await transferWalk(house, send)
  await graduateWalk(house, send)
}
