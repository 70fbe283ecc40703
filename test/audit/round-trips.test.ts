import { writeFile } from 'node:fs/promises'
import { countRoundTrips } from '@server/platform/mongo/commands'
import { SHARED_CLASSES } from '@server/platform/rate-limit'
import { ALL_ROUTES } from '@shared/contract/all-routes'
import { readMe } from '@shared/contract/me'
import type { RouteContract } from '@shared/contract/route'
import { readStaffMe } from '@shared/contract/staff'
import { useDatabase } from '@test/support/database'
import { type TestHouse, useHouse } from '@test/support/house'
import { beforeAll, describe, expect, it } from 'vitest'
import { CUSTODY_FIGURES } from './custody-figures'
import type { Step } from './step'
import { walkThrough } from './walk'

const [warmData, coldData] = [useDatabase(), useDatabase()]
const warm = useHouse(warmData)
const cold = useHouse(coldData)

/** By hand: the most round trips of any first answer of a route; warm, and when the caller was last seen more than 5 seconds ago. */
const FIGURES = `
  requestCode 3 3
  signIn 4 4
  signInByProvider 2 2
  showPhone 3 3
  answerSecondCheck 2 2
  claimNumber 3 3
  readLogins 0 1
  requestProofCode 3 4
  prove 2 3
  addLogin 3 4
  removeLogin 2 3
  readDevices 0 1
  endDevice 2 3
  endOtherDevices 2 3
  readConsents 0 1
  setConsent 2 3
  readMessageWay 0 1
  setMessageWay 2 3
  listCaseMessages 2 3
  listStaffCaseMessages 2 3
  proveRealName 2 3
  beginFaceCheck 0 1
  readPrivacyLog 2 3
  downloadMyData 4 5
  closeAccount 3 4
  refreshSignIn 2 2
  signOut 1 2
  readMe 0 1
  declareIdentity 2 3
  readFileCard 1 2
  listMyCases 1 2
  submitCase 4 5
  uploadFile 2 3
  readOwnUpload 1 2
  readCase 2 3
  withdrawCase 3 4
  listMyCertificates 1 2
  readCertificateFile 1 2
  readPublicKeys 0 0
  verifyCertificate 1 1
  followCase 2 2
  openLetter 3 3
  listSearchAsks 1 2
  readSearchAsk 2 3
  answerSearchAsk 4 5
  printSearchLetter 2 3
  answerLetter 4 4
  bringForLetter 3 3
  openHandIn 3 3
  bringForHandIn 4 4
  submitHandIn 4 4
  openSchoolList 3 3
  bringSchoolList 2 2
  sendSchoolList 4 4
  inviteSchool 3 4
  listSchoolInvitations 1 2
  readListSender 2 3
  makeFollowCode 3 4
  listCentres 0 0
  readCentre 0 0
  listGuides 0 0
  listRegions 0 0
${CUSTODY_FIGURES}
  readGuide 0 0
  readLeaflet 0 0
  readSample 0 0
  readJourney 2 3
  readStaffJourney 2 3
  readOwnLetter 1 2
  nudgeHolder 3 4
  signPromise 3 4
  consentToMove 3 4
  listUnitNotices 1 2
  shareCase 3 4
  endShares 3 4
  printTransferPaper 2 3
  printInquiryPaper 2 3
  listTransferDesk 1 2
  findTransfer 2 3
  staffSignIn 4 4
  staffRefresh 2 2
  openStaffLink 2 2
  completeStaffLink 2 2
  listStaffSessions 1 2
  endStaffSessions 1 2
  changeStaffPassword 3 4
  chooseStaffCentre 1 2
  listStaffRelations 1 2
  declareStaffRelation 4 5
  listStaffCentres 0 1
  readStaffCentre 1 2
  saveCentre 4 5
  readDirectoryTemplate 0 1
  lookAtDirectory 0 1
  importDirectory 3 4
  listTables 1 2
  proposeTable 3 4
  decideTable 4 5
  listStaff 1 2
  readStaffAccount 1 2
  readHandOver 2 3
  inviteStaff 1 2
  renewStaffInvitation 3 4
  withdrawStaffInvitation 3 4
  grantPost 3 4
  revokePost 3 4
  suspendStaff 3 4
  reinstateStaff 3 4
  endMemberSessions 3 4
  confirmStaffRecovery 3 4
  recordLeaving 4 5
  recordStaffRelation 3 4
  endStaffRelation 3 4
  findCounterAccount 3 4
  listCounterProposals 1 2
  readCounterProposal 2 3
  proposeRecovery 4 5
  proposeRevival 4 5
  suspendAccount 4 5
  confirmProposal 3 4
  declineProposal 3 4
  findWalkIn 3 4
  listWalkInCases 2 3
  sendWalkInCode 3 4
  openWalkIn 4 5
  fileAtWindow 4 5
  openHandover 4 5
  scanAtWindow 2 3
  readWindowReceipt 2 3
  openScan 2 3
  bringScanPart 4 5
  listWaitingScans 1 2
  listScans 2 3
  readScan 2 3
  viewScanPage 4 5
  stepScan 3 4
  checkScan 3 4
  bringLedger 1 2
  listImports 1 2
  readLedgerTemplate 0 1
  readImport 1 2
  readImportRows 2 3
  mapImport 3 4
  stepImport 3 4
  signHandover 3 4
  printHandover 2 3
  exportList 3 4
  searchStaffCertificates 1 2
  listWaitingRevocations 1 2
  readStaffCertificate 2 3
  proposeRevocation 3 4
  confirmRevocation 3 4
  declineRevocation 3 4
  staffSignOut 1 2
  readStaffMe 0 1
  readCalendar 1 2
  proposeNotice 2 3
  confirmNotice 3 4
  declineNotice 3 4
  readQueue 1 2
  readStaffCase 2 3
  decideCase 3 4
  unmaskCase 2 3
  searchArchives 2 3
  readArchive 2 3
  unmaskArchive 2 3
  listArchiveDesk 1 2
  compareArchives 2 3
  moveArchive 4 5
  openArchiveCase 4 5
  recordArchiveNumber 4 5
  confirmArchiveNumber 4 5
  declineArchiveNumber 3 4
  decideDuplicate 4 5
  readMaterials 2 3
  checkMaterial 2 3
  printMaterials 2 3
  fileMaterial 3 4
  trayMaterial 3 4
  settleTray 3 4
  stubMaterial 3 4
  correctMaterial 3 4
  recordKeyFact 3 4
  correctKeyFact 3 4
  confirmMaterial 3 4
  declineMaterial 3 4
  settleFinding 3 4
  noteClaims 3 4
  listFormingUnits 1 2
  registerFormingUnit 1 2
  changeFormingUnit 3 4
  switchFormingUnit 3 4
  listExpectedPapers 1 2
  listGraduates 1 2
  actOnGraduate 3 4
  expectPaper 4 5
  settleExpectedPaper 3 4
  sendChaseLetter 4 5
  readChaseLetter 2 3
  makeHandOverList 4 5
  readHandOverList 2 3
  proposeReopening 3 4
  confirmReopening 4 5
  declineReopening 3 4
  readCaseFile 2 3
  readStaffCertificateFile 2 3
`
const TABLE = Object.fromEntries(
  FIGURES.trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
    .map(([name = '', ...figures]) => [name, figures.map(Number)]),
)

/** The most round trips of each route on a walk, replays of a key left out; `before` is called ahead of every request. */
async function measured(house: TestHouse, before: (step: Step) => Promise<unknown>) {
  const most: Record<string, number> = {}
  const keys = new Set<string>()
  await house.work()
  await walkThrough(house, async (step) => {
    await before(step)
    const { result, commands } = await countRoundTrips(() => step.client.call(step.route, step.given))
    expect([step.route.name, result.status]).toEqual([step.route.name, step.status])
    const { key } = step.given as { key?: string }
    if (key && keys.has(key)) return result
    if (key) keys.add(key)
    most[step.route.name] = Math.max(most[step.route.name] ?? 0, commands.length)
    return result
  })
  return most
}

/** Reading oneself first makes the server remember the caller. */
const greet = ({ client, route }: Step) => client.call(route.audience === 'staff' ? readStaffMe : readMe)

describe('round trips to the database', () => {
  let figures: { warm: Record<string, number>; cold: Record<string, number> }

  beforeAll(async () => {
    figures = {
      warm: await measured(warm, greet),
      cold: await measured(cold, async () => cold.clock.advance(6)),
    }
    const { ROUND_TRIPS_FILE: file } = process.env
    if (file)
      await writeFile(
        file,
        JSON.stringify(Object.fromEntries(ALL_ROUTES.map((route) => [route.name, inAll(route)]))),
      )
  }, 180_000)

  // The limits of this house are off; counting in the database is one more.
  const inAll = ({ name, rate }: RouteContract): number =>
    (figures.warm[name] ?? 9) + ((SHARED_CLASSES as readonly string[]).includes(rate) ? 1 : 0)

  it('are these, by route', () => {
    const found = Object.fromEntries(
      ALL_ROUTES.map(({ name }) => [name, [figures.warm[name], figures.cold[name]]]),
    )
    expect(found).toEqual(TABLE)
  })

  it.each(ALL_ROUTES.map((route) => [route.name, route] as const))(
    '%s: at most 2 for a read, 4 for a command',
    (_name, route) => {
      expect(inAll(route)).toBeLessThanOrEqual(route.method === 'GET' ? 2 : 4)
    },
  )
})
