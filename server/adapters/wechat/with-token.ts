import type { AccessToken } from './access-token'
import type { WechatAnswer } from './answer'
import { TOKEN_ERRORS } from './codes'

/** One call that needs the app's token. A refused token is renewed once: nothing has been carried out by then. */
export async function withToken<T>(
  accessToken: AccessToken,
  signal: AbortSignal,
  call: (token: string) => Promise<WechatAnswer<T>>,
): Promise<WechatAnswer<T>> {
  const token = await accessToken.get(signal)
  if (token.kind !== 'value') return token
  const answer = await call(token.value)
  if (answer.kind !== 'errcode' || !TOKEN_ERRORS.has(answer.errcode)) return answer
  const next = await accessToken.renewed(token.value, signal)
  return next.kind === 'value' ? call(next.value) : next
}
