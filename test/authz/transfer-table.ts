/** The rows of moving files in the table of every caller, in its columns. */
export const TRANSFER_ROWS = `
  openLetter                200       200       200   200      200   200       200       200     200      200
  answerLetter              409       409       409   409      409   409       409       409     409      409
  bringForLetter            409       409       409   409      409   409       409       409     409      409
  listSearchAsks            401       401       401   401      200   200       200       401     401      401
  readSearchAsk             401       401       401   401      200   403       404       401     401      401
  answerSearchAsk           401       401       401   401      200   403       404       401     401      401
  printSearchLetter         401       401       401   401      200   403       404       401     401      401
  readJourney               401       200       404   404      401   401       401       401     401      401
  readStaffJourney          401       401       401   401      200   200       404       401     401      401
  listCaseMessages          401       200       404   404      401   401       401       401     401      401
  listStaffCaseMessages     401       401       401   401      200   200       404       401     401      401
  shareCase                 401       200       404   404      401   401       401       401     401      401
  endShares                 401       200       404   404      401   401       401       401     401      401
  nudgeHolder               401       409       404   404      401   401       401       401     401      401
  signPromise               401       409       404   404      401   401       401       401     401      401
  consentToMove             401       409       404   404      401   401       401       401     401      401
  readOwnLetter             401       200       404   404      401   401       401       401     401      401
  printTransferPaper        401       401       401   401      200   403       404       401     401      401
  printInquiryPaper         401       401       401   401      200   403       404       401     401      401
  listTransferDesk          401       401       401   401      200   200       200       401     401      401
  findTransfer              401       401       401   401      200   200       200       401     401      401`.trim()

/** The same in the table of the other staff. */
export const TRANSFER_STAFF_ROWS = `
  listSearchAsks            200      200      403      200      200      200      403      401
  readSearchAsk             403      403      403      403      403      200      403      401
  answerSearchAsk           403      403      403      403      403      200      403      401
  printSearchLetter         200      403      403      403      403      200      403      401
  openLetter                200      200      200      200      200      200      200      200
  answerLetter              409      409      409      409      409      409      409      409
  bringForLetter            409      409      409      409      409      409      409      409
  listStaffCaseMessages     200      200      403      200      404      403      403      401
  readStaffJourney          200      200      403      200      404      403      403      401
  printTransferPaper        200      403      403      403      403      200      403      401
  printInquiryPaper         200      403      403      403      403      403      403      401
  listTransferDesk          200      200      403      200      200      200      403      401
  findTransfer              200      200      403      403      200      200      403      401`.trim()
