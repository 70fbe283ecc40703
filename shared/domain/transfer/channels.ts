import { reg } from '@shared/kernel/reg'

reg('N20-3', 'B6-anywhere', 'N6')

/** How a file may travel. By the person's own hand is none of them and cannot be written down. */
export const CHANNELS = {
  confidential: '机要通信',
  messenger: '专人送取',
  registered: '邮政特快专递（EMS）等给据邮件',
} as const
export type Channel = keyof typeof CHANNELS

/** What a file shows that its person once was, as article 20(三) divides people; `unknown`: nobody could tell from the file. */
export const FORMER_STANDINGS = {
  leader: { says: '党政领导干部', strict: true },
  'civil-servant': { says: '机关公务员', strict: true },
  'like-civil-servant': { says: '参照公务员法管理的机关（单位）工作人员（工勤人员除外）', strict: true },
  'state-manager': { says: '国有企事业单位领导人员、管理人员、专业技术人员', strict: true },
  'army-civilian': { says: '军队文职人员', strict: true },
  'support-worker': { says: '参照公务员法管理单位的工勤人员', strict: false },
  none: { says: '档案中没有以上记载', strict: false },
  unknown: { says: '档案记载不全，看不出来', strict: true },
} as const satisfies Record<string, { says: string; strict: boolean }>
export type FormerStanding = keyof typeof FORMER_STANDINGS

/** The ways a file may go, why, and what staff are asked to find out where the file does not tell. */
export interface AllowedChannels {
  channels: readonly Channel[]
  says: string
  article: 'N20-3'
  request?: string
}

const STRICT: readonly Channel[] = ['confidential', 'messenger']
const ALL: readonly Channel[] = [...STRICT, 'registered']

export const isChannel = (text: string): text is Channel => Object.hasOwn(CHANNELS, text)

/**
 * How a bag may go back that came by a way: by the same or a stricter one, so that nobody's standing has to be found out anew. Unknown
 * ways get the strict answer.
 */
export const returnChannels = (cameBy: string | null): readonly Channel[] =>
  cameBy === 'registered' ? ALL : STRICT

export const isStanding = (text: string): text is FormerStanding => Object.hasOwn(FORMER_STANDINGS, text)

/**
 * How a file may travel, by what is recorded in it of its person, everything that is; nobody's word counts. Nothing recorded, or a
 * word that is not known, gets the strict answer with a request to look (article 20(三)).
 */
export function allowedChannels(recorded: readonly string[]): AllowedChannels {
  const known = recorded.filter(isStanding)
  const article = 'N20-3'
  const strict = known.find((one) => one !== 'unknown' && FORMER_STANDINGS[one].strict)
  if (strict)
    return {
      ...{ channels: STRICT, article },
      says: `曾属于${FORMER_STANDINGS[strict].says}，只能通过机要通信或专人送取。`,
    }
  if (known.length === 0 || known.length < recorded.length || known.includes('unknown'))
    return {
      ...{ channels: STRICT, article },
      says: '档案记载不全，按从严处理，只能通过机要通信或专人送取。',
      request: '请查阅履历、任免和录用材料，核清是否曾属于第二十条第（三）项所列人员。',
    }
  return { channels: ALL, article, says: '可以通过机要通信、专人送取，或者邮政特快专递等给据邮件。' }
}
