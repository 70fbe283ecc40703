/** The rows of ledgers and lists that come in, in the table of every caller, in its columns. */
export const IMPORT_ROWS = `
  bringLedger               401       401       401   401      403   201       403       401     401      401
  listImports               401       401       401   401      403   200       403       401     401      401
  readLedgerTemplate        401       401       401   401      403   200       403       401     401      401
  readImport                401       401       401   401      403   200       403       401     401      401
  readImportRows            401       401       401   401      403   200       403       401     401      401
  mapImport                 401       401       401   401      403   200       403       401     401      401
  stepImport                401       401       401   401      403   200       403       401     401      401
  signHandover              401       401       401   401      403   200       403       401     401      401
  printHandover             401       401       401   401      403   200       403       401     401      401
  openSchoolList            200       200       200   200      200   200       200       200     200      200
  bringSchoolList           201       201       201   201      201   201       201       201     201      201
  sendSchoolList            200       200       200   200      200   200       200       200     200      200
  inviteSchool              401       401       401   401      403   201       403       401     401      401
  listSchoolInvitations     401       401       401   401      403   200       403       401     401      401
  readListSender            401       401       401   401      403   200       403       401     401      401`.trim()

/** The same in the table of the other staff. */
export const IMPORT_STAFF_ROWS = `
  bringLedger               403      201      403      403      201      403      403      401
  listImports               403      200      403      403      200      403      403      401
  readLedgerTemplate        403      200      403      403      200      403      403      401
  readImport                403      200      403      403      404      403      403      401
  readImportRows            403      200      403      403      404      403      403      401
  mapImport                 403      200      403      403      404      403      403      401
  stepImport                403      200      403      403      404      403      403      401
  signHandover              403      200      403      403      404      403      403      401
  printHandover             403      200      403      403      404      403      403      401
  openSchoolList            200      200      200      200      200      200      200      200
  bringSchoolList           201      201      201      201      201      201      201      201
  sendSchoolList            200      200      200      200      200      200      200      200
  inviteSchool              403      201      403      403      201      403      403      401
  listSchoolInvitations     403      200      403      403      200      403      403      401
  readListSender            403      200      403      403      404      403      403      401`.trim()
