/** The form in which archive numbers are stored and compared: half-width, upper case, no spaces. Empty: none. */
export const normaliseArchiveNo = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()

/** The most characters an archive number has. */
export const ARCHIVE_NO_MAX = 40

/** The number of a file that comes without one: the end of the record's id, so that it is nobody else's. */
export const givenArchiveNo = (id: string): string => `XB-${id.slice(-10).toUpperCase()}`
