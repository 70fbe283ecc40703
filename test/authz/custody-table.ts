/** What persons ask of their file: the rows of table.ts, in its order of callers. */
export const CUSTODY_ROWS = `  locateFile                401       200       200   200      401   401       401       401     401      401
  readFileCheck             401       200       200   200      401   401       401       401     401      401
  readOwnClaims             401       200       200   200      401   401       401       401     401      401
  sayOwnClaims              401       200       403   403      401   401       401       401     401      401
  adviseCustody             401       200       200   200      401   401       401       401     401      401
  readCustodyAccount        401       200       200   200      401   401       401       401     401      401
  readCustodyAgreement      401       404       404   404      401   401       401       401     401      401`
