import type { StateRow } from './types'

/** An application its person took back. */
export const takenBack: StateRow = {
  label: '已撤回',
  holder: 'nobody',
  tone: 'stopped',
  says: '您撤回了申请，需要时可以重新提交。',
}
