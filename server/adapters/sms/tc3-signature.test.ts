import { describe, expect, it } from 'vitest'
import { tc3Authorization, tc3Signature } from './tc3-signature'

const request = {
  service: 'sms',
  headers: [
    ['Content-Type', 'application/json; charset=utf-8'],
    ['Host', 'sms.example.test'],
    ['X-TC-Action', 'SendSms'],
  ],
  body: '{"PhoneNumberSet":["+8613800138000"],"SmsSdkAppId":"1400000000","SignName":"档易办","TemplateId":"100001","TemplateParamSet":["123456"]}',
  timestamp: 1790000000,
} as const
const SECRET_KEY = 'DemoSecretKeyForTests0123456789ab'

// Derived step by step with `openssl dgst -sha256` and `openssl dgst -sha256 -mac HMAC -macopt …`, without this code.
const SIGNATURE = '53c7420e0bf6a2450c601c367336d2ae81882699b491b58bf10e9c07c3fe246f'

describe('the TC3-HMAC-SHA256 signature', () => {
  it('is the one derived by hand', () => {
    expect(tc3Signature(request, SECRET_KEY)).toBe(SIGNATURE)
    expect(tc3Authorization(request, 'DemoId', SECRET_KEY)).toBe(
      'TC3-HMAC-SHA256 Credential=DemoId/2026-09-21/sms/tc3_request, ' +
        `SignedHeaders=content-type;host;x-tc-action, Signature=${SIGNATURE}`,
    )
  })

  it.each([
    ['body', { ...request, body: `${request.body} ` }],
    ['time', { ...request, timestamp: request.timestamp + 1 }],
    [
      'header',
      { ...request, headers: [...request.headers.slice(0, 2), ['X-TC-Action', 'PullSms']] as const },
    ],
    ['service', { ...request, service: 'cvm' }],
  ])('changes with the %s', (_part, other) => {
    expect(tc3Signature(other, SECRET_KEY)).not.toBe(SIGNATURE)
  })

  it('changes with the key', () => {
    expect(tc3Signature(request, `${SECRET_KEY}x`)).not.toBe(SIGNATURE)
  })
})
