import { ROOM_ROWS, ROOM_STAFF_ROWS } from './room-tables'

/**
 * By hand: the status of every route for every caller, in the order in which they are tried. A person's token at the staff API
 * and a staff token at the citizens' API stand for nobody. `expired`, `tampered` and `renewal` (a refresh token in the place of an access
 * token) come from the applicant at the citizens' API and from the clerk at the staff API.
 */
export const TABLE = `
  route                     anonymous applicant other nameless clerk archivist elsewhere expired tampered renewal
  readPublicKeys            200       200       200   200      200   200       200       200     200      200
  verifyCertificate         200       200       200   200      200   200       200       200     200      200
  followCase                200       200       200   200      200   200       200       200     200      200
  listCentres               200       200       200   200      200   200       200       200     200      200
  readCentre                200       200       200   200      200   200       200       200     200      200
  listGuides                200       200       200   200      200   200       200       200     200      200
  listRegions               200       200       200   200      200   200       200       200     200      200
${ROOM_ROWS}
  listCustodyAccounts       401       401       401   401      200   200       200       401     401      401
  readGuide                 200       200       200   200      200   200       200       200     200      200
  readSample                200       200       200   200      200   200       200       200     200      200
  readLeaflet               200       200       200   200      200   200       200       200     200      200
  requestCode               202       202       202   202      202   202       202       202     202      202
  signIn                    400       400       400   400      400   400       400       400     400      400
  signInByProvider          200       200       200   200      200   200       200       200     200      200
  showPhone                 400       400       400   400      400   400       400       400     400      400
  answerSecondCheck         400       400       400   400      400   400       400       400     400      400
  claimNumber               400       400       400   400      400   400       400       400     400      400
  refreshSignIn             401       401       401   401      401   401       401       401     401      401
  readMe                    401       200       200   200      401   401       401       401     401      401
  readFileCard              401       200       200   200      401   401       401       401     401      401
  listMyCases               401       200       200   200      401   401       401       401     401      401
  submitCase                401       201       201   409      401   401       401       401     401      401
  uploadFile                401       201       201   201      401   401       401       401     401      401
  readOwnUpload             401       200       404   404      401   401       401       401     401      401
  readCase                  401       200       404   404      401   401       401       401     401      401
  withdrawCase              401       200       404   404      401   401       401       401     401      401
  makeFollowCode            401       200       404   404      401   401       401       401     401      401
  listMyCertificates        401       200       200   200      401   401       401       401     401      401
  readCertificateFile       401       200       404   404      401   401       401       401     401      401
  declareIdentity           401       409       200   200      401   401       401       401     401      401
  readLogins                401       200       200   200      401   401       401       401     401      401
  listUnitNotices           401       200       200   200      401   401       401       401     401      401
  readDevices               401       200       200   200      401   401       401       401     401      401
  readConsents              401       200       200   200      401   401       401       401     401      401
  readPrivacyLog            401       200       200   200      401   401       401       401     401      401
  requestProofCode          401       202       202   202      401   401       401       401     401      401
  prove                     401       400       400   400      401   401       401       401     401      401
  addLogin                  401       200       200   200      401   401       401       401     401      401
  removeLogin               401       404       404   404      401   401       401       401     401      401
  endDevice                 401       404       404   404      401   401       401       401     401      401
  endOtherDevices           401       200       200   200      401   401       401       401     401      401
  beginFaceCheck            401       409       200   200      401   401       401       401     401      401
  proveRealName             401       409       200   200      401   401       401       401     401      401
  setConsent                401       200       200   200      401   401       401       401     401      401
  readMessageWay            401       200       200   200      401   401       401       401     401      401
  setMessageWay             401       200       200   200      401   401       401       401     401      401
  downloadMyData            401       200       200   200      401   401       401       401     401      401
  staffSignIn               200       200       200   200      200   200       200       200     200      200
  staffRefresh              401       401       401   401      401   401       401       401     401      401
  readStaffMe               401       401       401   401      200   200       200       401     401      401
  readQueue                 401       401       401   401      200   200       200       401     401      401
  readStaffCase             401       401       401   401      200   200       404       401     401      401
  readCaseFile              401       401       401   401      200   200       404       401     401      401
  decideCase                401       401       401   401      200   403       404       401     401      401
  unmaskCase                401       401       401   401      200   200       404       401     401      401
  searchArchives            401       401       401   401      200   200       200       401     401      401
  readArchive               401       401       401   401      200   200       404       401     401      401
  unmaskArchive             401       401       401   401      200   200       404       401     401      401
  listArchiveDesk           401       401       401   401      200   200       200       401     401      401
  compareArchives           401       401       401   401      200   200       404       401     401      401
  moveArchive               401       401       401   401      403   200       403       401     401      401
  openArchiveCase           401       401       401   401      201   201       404       401     401      401
  recordArchiveNumber       401       401       401   401      200   200       404       401     401      401
  confirmArchiveNumber      401       401       401   401      403   403       403       401     401      401
  declineArchiveNumber      401       401       401   401      200   200       404       401     401      401
  decideDuplicate           401       401       401   401      200   200       404       401     401      401
  readMaterials             401       401       401   401      403   200       403       401     401      401
  printMaterials            401       401       401   401      403   200       403       401     401      401
  checkMaterial             401       401       401   401      403   200       403       401     401      401
  fileMaterial              401       401       401   401      403   200       403       401     401      401
  trayMaterial              401       401       401   401      403   200       403       401     401      401
  settleTray                401       401       401   401      403   200       403       401     401      401
  stubMaterial              401       401       401   401      403   200       403       401     401      401
  correctMaterial           401       401       401   401      403   200       403       401     401      401
  recordKeyFact             401       401       401   401      403   200       403       401     401      401
  correctKeyFact            401       401       401   401      403   200       403       401     401      401
  noteClaims                401       401       401   401      403   200       403       401     401      401
  confirmMaterial           401       401       401   401      403   403       403       401     401      401
  declineMaterial           401       401       401   401      403   200       403       401     401      401
  settleFinding             401       401       401   401      403   200       403       401     401      401
  proposeReopening          401       401       401   401      200   200       404       401     401      401
  confirmReopening          401       401       401   401      403   403       403       401     401      401
  declineReopening          401       401       401   401      200   200       404       401     401      401
  readStaffCertificateFile  401       401       401   401      200   200       404       401     401      401
  searchStaffCertificates   401       401       401   401      200   200       200       401     401      401
  listWaitingRevocations    401       401       401   401      200   200       200       401     401      401
  readStaffCertificate      401       401       401   401      200   200       404       401     401      401
  proposeRevocation         401       401       401   401      200   403       404       401     401      401
  confirmRevocation         401       401       401   401      403   403       403       401     401      401
  declineRevocation         401       401       401   401      200   403       404       401     401      401
  openStaffLink             200       200       200   200      200   200       200       200     200      200
  completeStaffLink         200       200       200   200      200   200       200       200     200      200
  listStaffSessions         401       401       401   401      200   200       200       401     401      401
  endStaffSessions          401       401       401   401      200   200       200       401     401      401
  changeStaffPassword       401       401       401   401      400   400       400       401     401      401
  chooseStaffCentre         401       401       401   401      200   200       403       401     401      401
  listStaffRelations        401       401       401   401      200   200       200       401     401      401
  declareStaffRelation      401       401       401   401      200   200       200       401     401      401
  listStaffCentres          401       401       401   401      200   200       200       401     401      401
  readStaffCentre           401       401       401   401      200   200       200       401     401      401
  saveCentre                401       401       401   401      403   403       403       401     401      401
  readDirectoryTemplate     401       401       401   401      403   403       403       401     401      401
  lookAtDirectory           401       401       401   401      403   403       403       401     401      401
  importDirectory           401       401       401   401      403   403       403       401     401      401
  listTables                401       401       401   401      200   200       200       401     401      401
  proposeTable              401       401       401   401      403   403       403       401     401      401
  decideTable               401       401       401   401      403   403       403       401     401      401
  listStaff                 401       401       401   401      403   403       403       401     401      401
  readStaffAccount          401       401       401   401      403   403       403       401     401      401
  readHandOver              401       401       401   401      403   403       403       401     401      401
  inviteStaff               401       401       401   401      403   403       403       401     401      401
  renewStaffInvitation      401       401       401   401      403   403       403       401     401      401
  withdrawStaffInvitation   401       401       401   401      403   403       403       401     401      401
  grantPost                 401       401       401   401      403   403       403       401     401      401
  revokePost                401       401       401   401      403   403       403       401     401      401
  suspendStaff              401       401       401   401      403   403       403       401     401      401
  reinstateStaff            401       401       401   401      403   403       403       401     401      401
  endMemberSessions         401       401       401   401      403   403       403       401     401      401
  confirmStaffRecovery      401       401       401   401      403   403       403       401     401      401
  recordLeaving             401       401       401   401      403   403       403       401     401      401
  recordStaffRelation       401       401       401   401      403   403       403       401     401      401
  endStaffRelation          401       401       401   401      403   403       403       401     401      401
  findCounterAccount        401       401       401   401      200   403       409       401     401      401
  listCounterProposals      401       401       401   401      200   403       200       401     401      401
  readCounterProposal       401       401       401   401      200   403       404       401     401      401
  proposeRecovery           401       401       401   401      200   403       409       401     401      401
  proposeRevival            401       401       401   401      200   403       409       401     401      401
  suspendAccount            401       401       401   401      200   403       409       401     401      401
  confirmProposal           401       401       401   401      403   403       403       401     401      401
  declineProposal           401       401       401   401      200   403       404       401     401      401
  findWalkIn                401       401       401   401      200   403       200       401     401      401
  listWalkInCases           401       401       401   401      200   403       200       401     401      401
  sendWalkInCode            401       401       401   401      202   403       202       401     401      401
  openWalkIn                401       401       401   401      201   403       201       401     401      401
  fileAtWindow              401       401       401   401      201   403       201       401     401      401
  openHandover              401       401       401   401      201   403       201       401     401      401
  scanAtWindow              401       401       401   401      201   403       201       401     401      401
  readWindowReceipt         401       401       401   401      200   403       404       401     401      401
  openScan                  401       401       401   401      201   201       404       401     401      401
  bringScanPart             401       401       401   401      404   200       404       401     401      401
  listWaitingScans          401       401       401   401      200   200       200       401     401      401
  listScans                 401       401       401   401      200   200       404       401     401      401
  readScan                  401       401       401   401      200   200       404       401     401      401
  viewScanPage              401       401       401   401      200   200       404       401     401      401
  stepScan                  401       401       401   401      200   200       404       401     401      401
  checkScan                 401       401       401   401      403   409       403       401     401      401
  exportList                401       401       401   401      200   200       200       401     401      401
  readCalendar              401       401       401   401      200   200       200       401     401      401
  proposeNotice             401       401       401   401      403   403       403       401     401      401
  confirmNotice             401       401       401   401      403   403       403       401     401      401
  declineNotice             401       401       401   401      403   403       403       401     401      401
  closeAccount              401       409       409   200      401   401       401       401     401      401
  signOut                   200       200       200   200      200   200       200       200     200      200
  staffSignOut              200       200       200   200      200   200       200       200     200      200
`

/** By hand: the same for the other staff, of every route the staff API has. */
export const STAFF_TABLE = `
  route                     reviewer head     admin    supervisor head-elsewhere kin revoked suspended
  readPublicKeys            200      200      200      200      200      200      200      200
  verifyCertificate         200      200      200      200      200      200      200      200
  followCase                200      200      200      200      200      200      200      200
  listCentres               200      200      200      200      200      200      200      200
  readCentre                200      200      200      200      200      200      200      200
  listGuides                200      200      200      200      200      200      200      200
  listRegions               200      200      200      200      200      200      200      200
  listCustodyAccounts       200      200      403      403      200      200      403      401
  readGuide                 200      200      200      200      200      200      200      200
  readSample                200      200      200      200      200      200      200      200
  readLeaflet               200      200      200      200      200      200      200      200
  staffSignIn               200      200      200      200      200      200      200      200
  staffRefresh              401      401      401      401      401      401      401      401
  readStaffMe               200      200      200      200      200      200      200      401
  readQueue                 200      200      403      200      200      200      403      401
  readStaffCase             200      200      403      200      404      403      403      401
  readCaseFile              200      200      403      200      404      403      403      401
  decideCase                403      403      403      403      403      403      403      401
  unmaskCase                200      403      403      403      403      403      403      401
  searchArchives            200      200      403      200      200      200      403      401
  readArchive               200      200      403      200      404      403      403      401
  unmaskArchive             200      200      403      403      404      403      403      401
  listArchiveDesk           200      200      403      403      200      200      403      401
  compareArchives           200      200      403      403      404      403      403      401
  moveArchive               403      403      403      403      403      403      403      401
  openArchiveCase           403      403      403      403      403      403      403      401
  recordArchiveNumber       403      403      403      403      403      403      403      401
  confirmArchiveNumber      200      200      403      403      404      403      403      401
  declineArchiveNumber      200      200      403      403      404      403      403      401
  decideDuplicate           403      403      403      403      403      403      403      401
  readMaterials             200      200      403      403      404      403      403      401
  printMaterials            200      200      403      403      404      403      403      401
  checkMaterial             403      403      403      403      403      403      403      401
  fileMaterial              403      403      403      403      403      403      403      401
  trayMaterial              403      403      403      403      403      403      403      401
  settleTray                403      403      403      403      403      403      403      401
  stubMaterial              403      403      403      403      403      403      403      401
  correctMaterial           403      403      403      403      403      403      403      401
  recordKeyFact             403      403      403      403      403      403      403      401
  correctKeyFact            403      403      403      403      403      403      403      401
  noteClaims                403      403      403      403      403      403      403      401
  confirmMaterial           200      200      403      403      404      403      403      401
  declineMaterial           200      200      403      403      404      403      403      401
  settleFinding             200      200      403      403      404      403      403      401
${ROOM_STAFF_ROWS}
  proposeReopening          403      403      403      403      403      403      403      401
  confirmReopening          200      200      403      403      404      403      403      401
  declineReopening          200      200      403      403      404      403      403      401
  readStaffCertificateFile  200      200      403      200      404      403      403      401
  searchStaffCertificates   200      200      403      200      200      200      403      401
  listWaitingRevocations    200      200      403      200      200      200      403      401
  readStaffCertificate      200      200      403      200      404      403      403      401
  proposeRevocation         200      403      403      403      403      403      403      401
  confirmRevocation         200      200      403      403      404      403      403      401
  declineRevocation         200      200      403      403      404      403      403      401
  openStaffLink             200      200      200      200      200      200      200      200
  completeStaffLink         200      200      200      200      200      200      200      200
  listStaffSessions         200      200      200      200      200      200      200      401
  endStaffSessions          200      200      200      200      200      200      200      401
  changeStaffPassword       400      400      400      400      400      400      400      401
  chooseStaffCentre         200      200      200      403      403      200      403      401
  listStaffRelations        200      200      200      200      200      200      200      401
  declareStaffRelation      200      200      200      200      200      200      200      401
  listStaffCentres          200      200      200      200      200      200      200      401
  readStaffCentre           200      200      200      200      200      200      200      401
  saveCentre                403      403      200      403      403      403      403      401
  readDirectoryTemplate     403      403      200      403      403      403      403      401
  lookAtDirectory           403      403      200      403      403      403      403      401
  importDirectory           403      403      200      403      403      403      403      401
  listTables                200      200      200      200      200      200      200      401
  proposeTable              403      403      201      201      403      403      403      401
  decideTable               403      403      200      200      403      403      403      401
  listStaff                 403      200      200      403      200      403      403      401
  readStaffAccount          403      200      200      403      404      403      403      401
  readHandOver              403      200      200      403      404      403      403      401
  inviteStaff               403      201      201      403      403      403      403      401
  renewStaffInvitation      403      200      200      403      404      403      403      401
  withdrawStaffInvitation   403      200      200      403      404      403      403      401
  grantPost                 403      200      200      403      404      403      403      401
  revokePost                403      200      200      403      404      403      403      401
  suspendStaff              403      200      200      403      404      403      403      401
  reinstateStaff            403      200      200      403      404      403      403      401
  endMemberSessions         403      200      200      403      404      403      403      401
  confirmStaffRecovery      403      200      200      403      404      403      403      401
  recordLeaving             403      200      200      403      404      403      403      401
  recordStaffRelation       403      200      200      403      404      403      403      401
  endStaffRelation          403      200      200      403      404      403      403      401
  findCounterAccount        200      403      403      403      403      403      403      401
  listCounterProposals      200      200      403      403      200      200      403      401
  readCounterProposal       200      200      403      403      404      403      403      401
  proposeRecovery           403      403      403      403      403      403      403      401
  proposeRevival            403      403      403      403      403      403      403      401
  suspendAccount            200      403      403      403      403      403      403      401
  confirmProposal           200      200      403      403      404      403      403      401
  declineProposal           200      200      403      403      404      403      403      401
  findWalkIn                403      403      403      403      403            403 403     401
  listWalkInCases           403      403      403      403      403            200 403     401
  sendWalkInCode            403      403      403      403      403            202 403     401
  openWalkIn                403      403      403      403      403            403 403     401
  fileAtWindow              403      403      403      403      403            403 403     401
  openHandover              403      403      403      403      403      403      403      401
  scanAtWindow              403      403      403      403      403            201 403     401
  readWindowReceipt         403      403      403      403      403            403 403     401
  openScan                  403      403      403      403      403      403      403      401
  bringScanPart             403      403      403      403      403      404      403      401
  listWaitingScans          200      200      403      403      200      200      403      401
  listScans                 200      200      403      403      404      403      403      401
  readScan                  200      200      403      403      404      403      403      401
  viewScanPage              200      422      403      403      422      403      403      401
  stepScan                  403      403      403      403      403      403      403      401
  checkScan                 200      200      403      403      404      403      403      401
  exportList                200      200      403      200      200      200      403      401
  readCalendar              200      200      200      200        200            200 403     401
  proposeNotice             403      403      201      403        403            403 403     401
  confirmNotice             403      403      200      200        403            403 403     401
  declineNotice             403      403      200      200        403            403 403     401
  staffSignOut              200      200      200      200      200      200      200      200
`
