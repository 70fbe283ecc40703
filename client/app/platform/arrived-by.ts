/**
 * The address of the code that opened this page, when the phone's own scanner did: WeChat hands it over as `q`, Alipay as
 * `qrCode`. Null when the page was opened in another way.
 */
export function arrivedBy(parameters: Record<string, string | undefined>): string | null {
  const given = parameters.q ?? parameters.qrCode
  if (!given) return null
  try {
    return decodeURIComponent(given)
  } catch {
    return given
  }
}
