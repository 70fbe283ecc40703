/** The rows of schools' lists in the table of every caller, in its columns. */
export const GRADUATE_ROWS = `
  listGraduates             401       401       401   401      200   200       200       401     401      401
  actOnGraduate             401       401       401   401      200   200       404       401     401      401`.trim()

/** The same in the table of the other staff. */
export const GRADUATE_STAFF_ROWS = `
  listGraduates             403      200      403      403      200      200      403      401
  actOnGraduate             403      200      403      403      404      403      403      401`.trim()
