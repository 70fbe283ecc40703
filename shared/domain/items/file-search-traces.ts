import { isDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type Posted, sayPosted } from '../graduates/posted'
import type { Answers } from './answers'
import type { Finding, Question, QuestionGroup } from './types'

reg('grad')

/** The effect by which the system looks what schools' lists say of the file. */
export const FIND_TRACES = 'find-search-traces'

const written = (field: string, label: string): Question => ({
  ...{ field, label, kind: 'text', optional: true, maxLength: 200 },
})

/** What a school's list says of the file, as the system hands it in: sealed beside the fact. */
export const traceAsks: readonly QuestionGroup[] = [
  {
    key: 'trace',
    title: '学校的派送记录',
    questions: [
      ...[written('postedSchool', '学校'), written('postedOn', '寄出日期'), written('postedTo', '寄往')],
      ...[written('postedBy', '方式'), written('postedNo', '编号')],
    ],
  },
]

/** What a list says, as answers to them. */
export const traceOf = ({ school, sentOn, destination, channel, channelNo }: Posted): Answers => ({
  ...{
    postedSchool: school,
    postedOn: sentOn,
    postedTo: destination,
    postedBy: channel,
    postedNo: channelNo,
  },
})

/** What a list was found to say; null where none was found. */
export function postedIn({
  postedSchool,
  postedOn = '',
  postedTo = '',
  postedBy = '',
  postedNo = '',
}: Answers): Posted | null {
  if (!postedSchool || !isDay(postedOn)) return null
  return {
    school: postedSchool,
    sentOn: postedOn,
    destination: postedTo,
    channel: postedBy,
    channelNo: postedNo,
  }
}

/** The same to the person. */
export function sayTrace(given: Answers): Finding[] {
  const posted = postedIn(given)
  return posted ? [{ text: sayPosted(posted) }] : []
}
