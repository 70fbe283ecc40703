/** What persons and staff ask of files, accounts and units: the rows of round-trips.test.ts. */
export const CUSTODY_FIGURES = `  locateFile 2 3
  readFileCheck 2 3
  readOwnClaims 1 2
  sayOwnClaims 3 4
  adviseCustody 2 3
  readCustodyAccount 2 3
  readCustodyAgreement 1 2
  listCustodyAccounts 2 3
  listOwnUnits 1 2
  findUnits 2 3
  readOwnUnit 2 3
  applyForPerson 4 5
  listUnitCases 2 3
  readUnitNotices 2 3
  readOwnUnitAgreement 1 2
  listCollectives 1 2
  readCollective 2 3`
