import { addDays, type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type Calendar, tentative, workdayFrom } from '@shared/kernel/workdays'
import type { HandOverName } from '../local/types'
import { allowedChannels } from './channels'

reg('B-unemployed', 'W7-leave', 'N20-3')

/** The last days by which a unit reports whose employment has ended, and hands the file over; null where no rule gives one. */
export interface HandOverDue {
  listBy: Day | null
  fileBy: Day
}

/** So many days by the calendar after a day, and when that is a day off the first working day after it (民法典 第二百零三条). */
const daysAfter = (from: Day, days: number, calendar: Calendar): Day =>
  workdayFrom(addDays(from, days), tentative(calendar))

/** What the place gives a unit whose employee lost the job on a day: for the list, and for the file. */
export const joblessDue = (
  endedOn: Day,
  days: Readonly<Record<HandOverName, number>>,
  calendar: Calendar,
): HandOverDue => ({
  listBy: daysAfter(endedOn, days['jobless-list'], calendar),
  fileBy: daysAfter(endedOn, days['jobless-file'], calendar),
})

/** Whether a bag may have come by this way, by what its papers say that its person once was (article 20(三)). */
export const mayComeBy = (channel: string, standing: string): boolean =>
  allowedChannels([standing]).channels.some((one) => one === channel)

/** What a unit was due to do and by when, as its person and the staff read it; of leavers the rule of cadre files says so. */
export const sayHandOverDue = ({ listBy, fileBy }: HandOverDue): { text: string; article: string } => ({
  text: `${listBy ? `原单位应在${sayDay(listBy)}前报送名单，` : '原单位应'}在${sayDay(fileBy)}前移交档案。`,
  article: listBy ? '《劳动合同法》第五十条' : 'G25',
})
