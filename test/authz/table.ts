/** Who calls. `other` has applied for nothing of the applicant's; `elsewhere` is a clerk of another centre. */
export const CALLERS = [
  'anonymous',
  'applicant',
  'other',
  'nameless',
  'clerk',
  'archivist',
  'elsewhere',
  'expired',
  'tampered',
  'renewal',
] as const

export type Caller = (typeof CALLERS)[number]

/**
 * By hand: the status of every route for every caller, in the order in which they are tried. A person's token at the staff API
 * and a staff token at the citizens' API stand for nobody. `expired`, `tampered` and `renewal` (a refresh token in the place of an access
 * token) come from the applicant at the citizens' API and from the clerk at the staff API.
 */
const TABLE = `
  route                     anonymous applicant other nameless clerk archivist elsewhere expired tampered renewal
  readPublicKeys            200       200       200   200      200   200       200       200     200      200
  verifyCertificate         200       200       200   200      200   200       200       200     200      200
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
  readCase                  401       200       404   404      401   401       401       401     401      401
  withdrawCase              401       200       404   404      401   401       401       401     401      401
  listMyCertificates        401       200       200   200      401   401       401       401     401      401
  readCertificateFile       401       200       404   404      401   401       401       401     401      401
  declareIdentity           401       409       200   200      401   401       401       401     401      401
  readLogins                401       200       200   200      401   401       401       401     401      401
  readDevices               401       200       200   200      401   401       401       401     401      401
  readConsents              401       200       200   200      401   401       401       401     401      401
  readPrivacyLog            401       200       200   200      401   401       401       401     401      401
  requestProofCode          401       202       202   202      401   401       401       401     401      401
  prove                     401       400       400   400      401   401       401       401     401      401
  addLogin                  401       200       200   200      401   401       401       401     401      401
  removeLogin               401       404       404   404      401   401       401       401     401      401
  endDevice                 401       404       404   404      401   401       401       401     401      401
  endOtherDevices           401       200       200   200      401   401       401       401     401      401
  proveRealName             401       409       200   200      401   401       401       401     401      401
  setConsent                401       200       200   200      401   401       401       401     401      401
  downloadMyData            401       200       200   200      401   401       401       401     401      401
  staffSignIn               200       200       200   200      200   200       200       200     200      200
  staffRefresh              401       401       401   401      401   401       401       401     401      401
  readStaffMe               401       401       401   401      200   200       200       401     401      401
  readQueue                 401       401       401   401      200   200       200       401     401      401
  readStaffCase             401       401       401   401      200   200       404       401     401      401
  decideCase                401       401       401   401      200   403       404       401     401      401
  unmaskCase                401       401       401   401      200   200       404       401     401      401
  readStaffCertificateFile  401       401       401   401      200   200       404       401     401      401
  closeAccount              401       409       409   200      401   401       401       401     401      401
  signOut                   200       200       200   200      200   200       200       200     200      200
  staffSignOut              200       200       200   200      200   200       200       200     200      200
`

const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

export const HEAD: readonly string[] = head.slice(1)

/** One cell: a route, a caller, and the status the law above gives. */
export const CELLS = rows.flatMap(([route = '', ...statuses]) =>
  CALLERS.map((caller, at) => ({ route, caller, status: Number(statuses[at]) })),
)
