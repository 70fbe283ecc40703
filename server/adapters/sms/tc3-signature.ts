import { createHash, createHmac } from 'node:crypto'

/** The parts of a request that Tencent Cloud's signature method v3 covers. Always POST to '/' without a query here. */
export interface Tc3Request {
  /** Service name, the first label of the provider's host: 'sms'. */
  service: string
  /** Signed headers, sorted by lower-case name; content-type and host must be among them. */
  headers: readonly (readonly [name: string, value: string])[]
  /** The exact bytes of the body as text. */
  body: string
  /** Seconds since 1970, as in X-TC-Timestamp. */
  timestamp: number
}

const ALGORITHM = 'TC3-HMAC-SHA256'

/** The Authorization header of a request. */
export function tc3Authorization(request: Tc3Request, secretId: string, secretKey: string): string {
  const credential = `${secretId}/${scopeOf(request)}`
  const signed = signedHeaders(request)
  const signature = tc3Signature(request, secretKey)
  return `${ALGORITHM} Credential=${credential}, SignedHeaders=${signed}, Signature=${signature}`
}

/** The signature, 64 hexadecimal digits. The day in it is counted in UTC. */
export function tc3Signature(request: Tc3Request, secretKey: string): string {
  const text = [ALGORITHM, request.timestamp, scopeOf(request), sha256(canonicalRequest(request))].join('\n')
  const dayKey = hmac(`TC3${secretKey}`, utcDay(request.timestamp))
  const serviceKey = hmac(dayKey, request.service)
  return hmac(hmac(serviceKey, 'tc3_request'), text).toString('hex')
}

function canonicalRequest(request: Tc3Request): string {
  const headers = request.headers.map(
    ([name, value]) => `${name.toLowerCase()}:${value.trim().toLowerCase()}\n`,
  )
  return ['POST', '/', '', headers.join(''), signedHeaders(request), sha256(request.body)].join('\n')
}

const signedHeaders = (request: Tc3Request): string =>
  request.headers.map(([name]) => name.toLowerCase()).join(';')

const scopeOf = (request: Tc3Request): string => `${utcDay(request.timestamp)}/${request.service}/tc3_request`

const utcDay = (timestamp: number): string => new Date(timestamp * 1000).toISOString().slice(0, 10)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
