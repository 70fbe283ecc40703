import { ApiProblem } from '@common/api-problem'

/** What is missing, and the page that mends it. */
export interface Way {
  label: string
  page: string
  /** the page is a detour: it leads back here */
  back?: true
}

const SIGN_IN: Way = { label: '去登录', page: '/account/sign-in/index', back: true }
const REAL_NAME: Way = { label: '去核验身份', page: '/account/identity/index', back: true }

const WAYS: Partial<Record<ApiProblem['key'], Way>> = {
  'sign-in.required': SIGN_IN,
  'sign-in.expired': SIGN_IN,
  'sign-in.session-reused': SIGN_IN,
  'identity.needed': REAL_NAME,
  'identity.level-needed': REAL_NAME,
  'case.open-already': { label: '去看我的办件', page: '/pages/cases/index' },
  'custody.account-exists': { label: '看我的存档账户', page: '/custody/mine/index' },
  'custody.file-elsewhere': { label: '看档案在哪里', page: '/custody/tracker/index' },
  'custody.account-not-found': { label: '看我的存档账户', page: '/custody/mine/index' },
  'guide.not-found': { label: '看全部办事指南', page: '/help/guides/index' },
  'account.case-open': { label: '去看我的办件', page: '/pages/cases/index' },
}

/** What to show for whatever was thrown: its sentence, the code to quote, and the way on where another page mends it. */
export function sentenceOf(error: unknown): { text: string; code?: string; way?: Way } {
  if (error instanceof ApiProblem)
    return {
      text: error.message,
      ...(error.code === 'D0000' ? {} : { code: error.code }),
      ...(WAYS[error.key] ? { way: WAYS[error.key] } : {}),
    }
  return { text: '页面出了问题，请返回后重试，已填写的内容会保留。' }
}

/** Whether the same question may be answered another time: not where it was refused for what it is, such as a number nobody has. */
export const mayPass = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || ![400, 403, 404, 409].includes(error.status)

/** The fields of a refused form by name; empty when the problem is not about fields. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {}
  const named = error.fields.map(({ path, text }) => [path.replace(/^form\./, ''), text] as const)
  return Object.fromEntries(named)
}
