/** What a case's clock shows, as the server counted it. */
export interface ClockFace {
  dueText: string
  /** Working days left; negative when past. */
  left: number
  tone: 'calm' | 'amber' | 'red' | 'stopped'
  late: boolean
  provisional: boolean
}

/** 剩 2 个工作日, 今天到期, 超期 1 个工作日; for a stopped clock whether it was in time. */
export function sayLeft({ left, tone, late }: ClockFace): string {
  // past on days off that followed: late, though no working day has been lost yet
  const past = left < 0 ? `超期 ${-left} 个工作日` : '已过最后一天'
  if (tone === 'stopped') return late ? `${past}办结` : '按期办结'
  if (late) return past
  return left === 0 ? '今天到期' : `剩 ${left} 个工作日`
}

/** The last day; 暂定 while the holiday notice of that year is not out. */
export const sayDue = ({ dueText, provisional }: ClockFace): string =>
  provisional ? `${dueText} 暂定` : dueText
