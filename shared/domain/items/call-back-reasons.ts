import { reg } from '@shared/kernel/reg'
import type { CallBackContext } from './call-back-context'
import type { ReasonRow } from './types'

reg('N29-refuse', 'W6-all')

/** A person is called this often before staff may stop. The value is ours. */
export const CALLS = 3

/** The only reasons a call-back may end without an answer. */
export const callBackReasons: readonly ReasonRow<CallBackContext>[] = [
  {
    code: 'not-reached',
    text: '您的电话打了三次都没有接通。',
    remedy: '请核对号码和方便的时间后重新预约，也可以直接拨打窗口电话。',
    article: 'N26',
    fits: ({ triedCalls }) => triedCalls >= CALLS,
  },
  {
    code: 'number-unusable',
    text: '您留的号码是空号、停机，或接电话的不是本人。',
    remedy: '请核对号码后重新预约，我们会重新给您打电话。',
    article: 'N26',
    fits: ({ triedCalls }) => triedCalls >= 1,
  },
]
