import { demoIdNumber } from '@server/features/archives'
import type { TestHouse } from '@test/support/house'
import { NO_CLAIMS } from '@test/support/materials'

const NOBODYS = '0123456789abcdefghjkmnpqrs'

/** Requests of the accounts room that are right in everything but, perhaps, who sends them. `n` is new each time. */
export async function accountRequest(
  name: string,
  { phones }: TestHouse,
  n: number,
): Promise<{ params?: object; body?: object } | null> {
  const code = () => phones.mint('wechat/simulated/codes', { user: `caller-${n}` })
  switch (name) {
    case 'signInByProvider':
      return { body: { provider: 'weapp', code: await code() } }
    case 'showPhone':
      return { body: { token: 'none', proof: { kind: 'weapp-phone', code: 'none' } } }
    case 'answerSecondCheck':
      return { body: { token: 'none', name: '云一晴', idNumber: demoIdNumber(1) } }
    case 'claimNumber':
      return { body: { token: 'none' } }
    case 'prove':
    case 'addLogin':
      return { body: { proof: { kind: 'weapp', code: await code() } } }
    case 'removeLogin':
    case 'endDevice':
      return { params: { id: NOBODYS } }
    case 'proveRealName': {
      const idNumber = demoIdNumber(700 + n)
      return { body: { document: 'id-card', name: '云一晴', idNumber, consent: '2026-11' } }
    }
    case 'beginFaceCheck':
      return { body: { name: '云一晴', idNumber: demoIdNumber(700 + n), consent: '2026-11' } }
    case 'setConsent':
      return { body: { name: 'sms-news', version: '2026-11', given: true } }
    case 'setMessageWay':
      return { body: { way: 'off' } }
    case 'sayOwnClaims':
      return { body: { kind: 'flexible', claims: NO_CLAIMS } }
    case 'closeAccount':
      return { body: { understood: true } }
    default:
      return null
  }
}
