/** Whether this browser reckons digests here: they do so on encrypted and local pages only. */
export const canDigest = (): boolean => globalThis.crypto?.subtle !== undefined

const sha256 = async (bytes: BufferSource): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** SHA-256 of a whole file, in hex. Throws DOMException when the file is gone or was changed since it was chosen. */
export const hexDigest = async (file: Blob): Promise<string> =>
  [...(await sha256(await file.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** SHA-256 of one part, base64url. */
export const partDigest = async (part: Blob): Promise<string> =>
  base64url(await sha256(await part.arrayBuffer()))

/** SHA-256 of a text, base64url. */
export const textDigest = async (text: string): Promise<string> =>
  base64url(await sha256(new TextEncoder().encode(text)))
