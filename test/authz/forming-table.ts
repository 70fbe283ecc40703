/** The rows of forming units in the table of every caller, in its columns. */
export const FORMING_ROWS = `
  openHandIn                200       200       200   200      200   200       200       200     200      200
  bringForHandIn            201       201       201   201      201   201       201       201     201      201
  submitHandIn              201       201       201   201      201   201       201       201     201      201
  listFormingUnits          401       401       401   401      200   200       200       401     401      401
  registerFormingUnit       401       401       401   401      403   201       403       401     401      401
  changeFormingUnit         401       401       401   401      403   200       403       401     401      401
  switchFormingUnit         401       401       401   401      403   200       403       401     401      401
  listExpectedPapers        401       401       401   401      200   200       200       401     401      401
  expectPaper               401       401       401   401      403   201       403       401     401      401
  settleExpectedPaper       401       401       401   401      403   200       403       401     401      401
  sendChaseLetter           401       401       401   401      403   201       403       401     401      401
  readChaseLetter           401       401       401   401      403   200       403       401     401      401
  makeHandOverList          401       401       401   401      403   201       403       401     401      401
  readHandOverList          401       401       401   401      403   200       403       401     401      401`.trim()

/** The same in the table of the other staff. */
export const FORMING_STAFF_ROWS = `
  openHandIn                200      200      200      200      200      200      200      200
  bringForHandIn            201      201      201      201      201      201      201      201
  submitHandIn              201      201      201      201      201      201      201      201
  listFormingUnits          403      200      403      403      200      200      403      401
  registerFormingUnit       403      201      403      403      201      403      403      401
  changeFormingUnit         403      200      403      403      404      403      403      401
  switchFormingUnit         403      200      403      403      404      403      403      401
  listExpectedPapers        403      200      403      403      200      200      403      401
  expectPaper               403      201      403      403      404      403      403      401
  settleExpectedPaper       403      200      403      403      404      403      403      401
  sendChaseLetter           403      201      403      403      404      403      403      401
  readChaseLetter           403      200      403      403      404      403      403      401
  makeHandOverList          403      201      403      403      404      403      403      401
  readHandOverList          403      200      403      403      404      403      403      401`.trim()
