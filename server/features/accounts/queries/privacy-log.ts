import type { readPrivacyLog } from '@shared/contract/privacy'
import type { RouteOutput } from '@shared/contract/route'
import { sayPurpose } from '@shared/domain/audit/purposes'
import type { Actor } from '@shared/domain/policy/roles'
import { POSTS, type Post } from '@shared/domain/policy/roles'
import { POST_LABELS } from '@shared/domain/staff/posts'
import type { AccessRecord } from '../../../platform/audit/access-chain'
import type { AccountContext } from '../deps'
import { recalled } from '../recalled'
import type { AccountRecord } from '../records'
import { idIndexesOf } from './read'

/** Entries of one page. */
const PAGE = 30

const ABOUT = {
  case: '办件',
  archive: '档案信息',
  certificate: '证明',
  upload: '上传的材料',
  account: '账号信息',
  list: '名单',
} as const

const FIELDS: Readonly<Record<string, string>> = { idNumber: '完整证件号码', phone: '完整手机号' }

const isPost = (role: string): role is Post => (POSTS as readonly string[]).includes(role)

/** Whoever acts for the unit a file is kept under is a person as well. */
const sayPerson = (purpose: string): string => (purpose === 'unit-keeping' ? '存档单位经办人' : '本人')

function present({ at, by, about, purpose, fields }: AccessRecord) {
  const shown = fields.map((field) => FIELDS[field] ?? field)
  return {
    at: at.toISOString(),
    who: by.kind === 'person' ? sayPerson(purpose) : by.kind === 'system' ? '系统' : by.name,
    role: by.roles
      .filter(isPost)
      .map((role) => POST_LABELS[role])
      .join('、'),
    what: shown.length > 0 ? `${ABOUT[about.kind]}（${shown.join('、')}）` : ABOUT[about.kind],
    why: sayPurpose(purpose),
  }
}

/** Whose entries these are: the account, and the files of its person once their name is verified. */
async function subjectsOf(deps: AccountContext, account: AccountRecord): Promise<string[]> {
  const { _id: id, identity } = account
  if (identity?.level !== 'verified') return [id]
  const archives = await deps.archives.findByIdIndex(idIndexesOf(deps, id, identity))
  return [id, ...archives.map((archive) => archive._id)]
}

/** Who looked at what is kept of the person, newest first, 30 at a time. Two round trips after authentication. */
export async function readOwnPrivacyLog(
  deps: AccountContext,
  actor: Actor,
  before: string | undefined,
): Promise<RouteOutput<typeof readPrivacyLog>> {
  const subjects = await subjectsOf(deps, await recalled(deps, actor))
  const page = await deps.accessLog.bySubject(subjects, { ...(before ? { after: before } : {}), limit: PAGE })
  return { entries: page.entries.map(present), next: page.next }
}
