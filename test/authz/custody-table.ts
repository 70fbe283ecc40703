/** What persons ask of their file: the rows of table.ts, in its order of callers. */
export const CUSTODY_ROWS = `  locateFile                401       200       200   200      401   401       401       401     401      401
  readFileCheck             401       200       200   200      401   401       401       401     401      401
  readOwnClaims             401       200       200   200      401   401       401       401     401      401
  sayOwnClaims              401       200       403   403      401   401       401       401     401      401
  adviseCustody             401       200       200   200      401   401       401       401     401      401
  readCustodyAccount        401       200       200   200      401   401       401       401     401      401
  readCustodyAgreement      401       404       404   404      401   401       401       401     401      401
  listOwnUnits              401       200       200   200      401   401       401       401     401      401
  findUnits                 401       200       200   200      401   401       401       401     401      401
  readOwnUnit               401       200       404   404      401   401       401       401     401      401
  applyForPerson            401       201       404   404      401   401       401       401     401      401
  listUnitCases             401       200       404   404      401   401       401       401     401      401
  readUnitNotices           401       200       404   404      401   401       401       401     401      401
  readOwnUnitAgreement      401       200       404   404      401   401       401       401     401      401
  listCollectives           401       401       401   401      200   200       200       401     401      401
  readCollective            401       401       401   401      200   200       404       401     401      401`

/** What staff ask of the accounts of units, in the table of the other staff. */
export const CUSTODY_STAFF_ROWS = `
  listCollectives           200      200      403      403      200      200      403      401
  readCollective            200      200      403      403      404      200      403      401`.trim()
