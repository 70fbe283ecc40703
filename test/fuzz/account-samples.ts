import { demoIdNumber } from '@server/features/archives'
import { forPerson } from '@test/support/collective'
import { CLAIMS_SAMPLE } from './material-samples'

const CHECK = { name: '云一晴', idNumber: demoIdNumber(9_001) }

/** Right bodies and queries of the routes of persons' accounts. */
export const ACCOUNT_SAMPLES: Record<
  string,
  { body?: Record<string, unknown>; query?: Record<string, unknown> }
> = {
  signInByProvider: { body: { provider: 'weapp', code: 'a-code', device: 'x' } },
  showPhone: { body: { token: 'a.b', proof: { kind: 'weapp-phone', code: 'a-code' } } },
  answerSecondCheck: { body: { token: 'a.b', ...CHECK } },
  claimNumber: { body: { token: 'a.b', device: 'x' } },
  requestProofCode: { body: {} },
  prove: { body: { proof: { kind: 'phone', code: '123456' } } },
  addLogin: { body: { proof: { kind: 'phone', phone: '13800000076', code: '123456' } } },
  removeLogin: { body: {} },
  endDevice: { body: {} },
  endOtherDevices: { body: {} },
  proveRealName: {
    body: { document: 'social-security-card', ...CHECK, cardNumber: '123456789', consent: '2026-11' },
  },
  beginFaceCheck: { body: { ...CHECK, consent: '2026-11' } },
  setConsent: { body: { name: 'sms-news', version: '2026-11', given: true } },
  setMessageWay: { body: { way: 'off' } },
  readPrivacyLog: { query: { before: '0' } },
  downloadMyData: { body: {} },
  adviseCustody: { body: { form: { household: '560100 云帆市' } } },
  findUnits: { query: { q: '云帆示例公司' } },
  applyForPerson: { body: forPerson(CHECK.idNumber, '0123456789abcdefghjkmnpqrs') },
  sayOwnClaims: { body: { kind: 'graduate', claims: CLAIMS_SAMPLE } },
  closeAccount: { body: { understood: true } },
}

/** Tries of codes are counted, whatever comes of them. */
export const ACCOUNT_COUNTED: Record<string, string[]> = {
  requestProofCode: ['signInCodes'],
  prove: ['signInCodes'],
  addLogin: ['signInCodes'],
}
