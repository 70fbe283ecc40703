import type { Paper } from '../items/guide-text'
import type { Guide, GuideClock } from './types'

/** 户口簿变更页，或公安机关出具的证明 */
export const sayPaper = ({ what, instead = [] }: Paper): string => [what, ...instead].join('，或')

/** What to bring when applying online, in a few words. */
export const sayBring = (papers: readonly Paper[]): string =>
  papers.length === 0
    ? '不用带材料，登录后核对身份就可以办。'
    : papers.map((paper) => `${paper.when ? `${paper.when}：` : ''}${sayPaper(paper)}。`).join('')

/** 法定时限 20 个工作日 */
export const sayClock = ({ kind, ...clock }: GuideClock): string =>
  `${kind === 'statutory' ? '法定时限' : '承诺时限'} ${sayPeriod(clock)}`

/** 20 个工作日, or 2 个月 where the rule counts months. */
const sayPeriod = ({ workingDays, months }: Pick<GuideClock, 'workingDays' | 'months'>): string =>
  months ? `${months} 个月` : `${workingDays} 个工作日`

/** Where a clock's figure comes from; our own promise is marked as ours. */
export const sayClockBasis = ({ basis, ours }: GuideClock): string =>
  ours ? `${basis}（本系统承诺）` : basis

/** How long it takes at most. `until`: what is done by then, where the case goes on after. */
export const sayHowLong = (
  atOnce: boolean,
  clock: Pick<GuideClock, 'workingDays' | 'months'>,
  until?: string,
): string => {
  const most = `最晚 ${sayPeriod(clock)}内${until ? `做到：${until}。之后每一步都看得到。` : '办完。'}`
  return atOnce ? `符合条件的当场办好，其余${most}` : most
}

/** Said where everything is right at once. */
export const sayAtOnce = ({ atOnce }: Pick<Guide, 'atOnce'>): string | null =>
  atOnce ? '符合条件的当场办好，不用等。' : null
