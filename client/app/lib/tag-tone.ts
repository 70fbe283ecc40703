import type { StatusTagProps } from '../kit/status-tag'

const tones = { waiting: 'wait', now: 'now', done: 'done', stopped: 'stop' } as const

/** The kit's word for a state's tone. */
export const tagTone = (tone: keyof typeof tones): StatusTagProps['tone'] => tones[tone]
