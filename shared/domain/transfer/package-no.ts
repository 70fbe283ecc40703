/** A number as it is compared: whoever types it may leave blanks and write either width. */
export const tidyPackageNo = (text: string): string =>
  text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
