import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeOf } from './outcome'

const sent = (Code: string) =>
  JSON.stringify({ Response: { SendStatusSet: [{ SerialNo: 's1', Code, Message: 'text' }], RequestId: 'r' } })
const failed = (Code: string) =>
  JSON.stringify({ Response: { Error: { Code, Message: 'text' }, RequestId: 'r' } })

describe('what an answer means', () => {
  it.each([
    [sent('Ok'), 'accepted'],
    [sent('LimitExceeded.PhoneNumberThirtySecondLimit'), 'refused'],
    [sent('FailedOperation.PhoneNumberInBlacklist'), 'refused'],
    [sent('InternalError.Timeout'), 'unknown'],
    [sent('LimitExceededSomehow'), 'unknown'],
    [failed('AuthFailure.SignatureFailure'), 'refused'],
    [failed('RequestLimitExceeded'), 'refused'],
    [failed('InternalError'), 'unknown'],
    ['{"Response":{"SendStatusSet":[],"RequestId":"r"}}', 'unknown'],
    ['{"Response":{"RequestId":"r"}}', 'unknown'],
    ['<html>502 Bad Gateway</html>', 'unknown'],
    ['', 'unknown'],
    ['null', 'unknown'],
  ])('%s is %s', (text, kind) => {
    expect(outcomeOf(200, text).kind).toBe(kind)
  })

  it('is unknown for every status but 200, whatever the body claims', () => {
    for (const status of [201, 302, 400, 429, 500, 502, 504])
      expect(outcomeOf(status, sent('Ok')).kind).toBe('unknown')
  })

  it('is unknown for any other JSON, and never an exception', () => {
    fc.assert(fc.property(fc.json(), (text) => outcomeOf(200, text).kind === 'unknown'))
    fc.assert(fc.property(fc.string(), (text) => outcomeOf(200, text).kind === 'unknown'))
  })
})
