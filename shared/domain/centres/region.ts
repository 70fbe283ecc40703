/**
 * Region codes: six digits by GB/T 2260 (two of province, two of city, two of district), nine for a street or town. Codes are
 * never checked against today's list: abolished ones live on in ID numbers and old papers.
 */
export const REGION_CODE = /^\d{6}(?:\d{3})?$/

/** The code of the whole country, which covers every other. */
export const NATION = '000000'

/** How the code begins that names the region and all below it: '37' for 370000, '371002' for a district, '' for the nation. */
export function regionPrefix(code: string): string {
  if (code.length > 6) return code
  const pairs = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6)]
  while (pairs.at(-1) === '00') pairs.pop()
  return pairs.join('')
}

/** Whether a code says the district, or more; forms ask no further. */
export const reachesDistrict = (code: string): boolean => regionPrefix(code).length >= 6

/** Whether a region is the other, or holds it. */
export const covers = (wide: string, narrow: string): boolean =>
  wide === narrow || (wide.length <= 6 && narrow.startsWith(regionPrefix(wide)))

/**
 * The codes under which something may be laid down for a region, the nearest first: itself, its district, city, province and the
 * nation. A text that is no code has the nation alone.
 */
export function regionLadder(code: string): string[] {
  if (!REGION_CODE.test(code)) return [NATION]
  const six = code.slice(0, 6)
  return [...new Set([code, six, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, NATION])]
}
