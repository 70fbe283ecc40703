import { describe, expect, it } from 'vitest'
import { tc3Authorization } from '../tc3-signature'
import { accountOf } from './account'
import { signatureProblem } from './verify-signature'

const NOW = new Date('2026-11-22T23:59:00Z')
const TIMESTAMP = NOW.getTime() / 1000
const ACCOUNT = accountOf({
  secretId: 'i',
  secretKey: 'k',
  appId: '1',
  signName: 's',
  templates: { 'sign-in-code': 't', 'login-changed': 'n', 'case-step': 'b' },
})
const HEADERS = {
  'content-type': 'application/json',
  host: 'sms.example',
  'x-tc-timestamp': String(TIMESTAMP),
}

/** What the simulator says to a request signed over these headers, its Authorization edited afterwards. */
function verdict(
  signed: [string, string][],
  edit = (text: string) => text,
  service = 'sms',
): string | undefined {
  const authorization = edit(
    tc3Authorization({ service, headers: signed, body: '{}', timestamp: TIMESTAMP }, 'i', 'k'),
  )
  return signatureProblem({ ...HEADERS, authorization }, '{}', ACCOUNT, NOW)?.Code
}

const BOTH: [string, string][] = [
  ['content-type', HEADERS['content-type']],
  ['host', HEADERS.host],
]

describe('the signature check of the simulator', () => {
  it('passes a request signed over content type and host', () => {
    expect(verdict(BOTH)).toBeUndefined()
  })

  it.each([
    ['without the host', BOTH.slice(0, 1)],
    ['without the content type', BOTH.slice(1)],
    ['over another host', [BOTH[0], ['host', 'other.example']] as [string, string][]],
    ['over a header that was not sent', [...BOTH, ['x-tc-action', 'SendSms']] as [string, string][]],
  ])('fails a request signed %s', (_name, signed) => {
    expect(verdict(signed)).toBe('AuthFailure.SignatureFailure')
  })

  it('fails another day or service in the credential', () => {
    expect(verdict(BOTH, (text) => text.replace('2026-11-22', '2026-11-23'))).toBe(
      'AuthFailure.SignatureFailure',
    )
    expect(verdict(BOTH, undefined, 'cvm')).toBe('AuthFailure.SignatureFailure')
  })

  it.each([
    ['', 'AuthFailure.InvalidAuthorization'],
    ['Bearer x', 'AuthFailure.InvalidAuthorization'],
  ])('names the Authorization %j', (text, code) => {
    expect(verdict(BOTH, () => text)).toBe(code)
  })
})
