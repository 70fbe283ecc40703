/** Services that bring papers into a file: their cases stand on the page of the health check. */
const BRINGING: readonly string[] = ['material-collection', 'material-supplement']

export const bringsPapers = (item: string): boolean => BRINGING.includes(item)
