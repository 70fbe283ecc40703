import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Box } from './native/box'

export interface ClockProps {
  /** working days left, today not counted; negative when past */
  left: number
  /** the last day as it is to be read */
  dueText: string
  /** how the rule sees it; the page decides nothing */
  tone: 'calm' | 'amber' | 'red' | 'stopped'
  late: boolean
  /** the holiday table does not reach the due day yet */
  provisional?: boolean
}

const faces = {
  calm: { word: '按时', icon: 'clock' },
  amber: { word: '快到期', icon: 'circle-alert' },
  red: { word: '已超期', icon: 'circle-alert' },
  stopped: { word: '已办结', icon: 'clock' },
} as const satisfies Record<string, { word: string; icon: IconName }>

/** The time that is left, as a number, a day and a word. */
export function Clock({ left, dueText, tone, late, provisional }: ClockProps) {
  const face = faces[tone]
  return (
    <Box className={`k-clock k-clock--${tone}`}>
      <Icon name={face.icon} />
      <Box className="k-clock__text">
        <Box className="k-clock__days">
          {sayDays(left, late)}
          <Box as="span" className="k-clock__word">
            {face.word}
          </Box>
        </Box>
        <Box className="k-clock__due">
          最晚 {dueText}
          {provisional && '，暂定'}
        </Box>
      </Box>
    </Box>
  )
}

function sayDays(left: number, late: boolean): string {
  if (left < 0) return `超过 ${-left} 个工作日`
  if (late) return '已过最后一天'
  return left === 0 ? '今天到期' : `还剩 ${left} 个工作日`
}
