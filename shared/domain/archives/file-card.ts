import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Custody } from './custody'

reg('grad')

export type FileCardTone = 'safe' | 'moving' | 'waiting'

/** The one sentence of the file card, the day it speaks of, and its tone. */
export function sayCustody(
  custody: Custody,
  centreName: string,
): { sentence: string; day: Day; dayText: string; tone: FileCardTone } {
  const { sentence, tone } = SAYINGS[custody.state](centreName)
  return { sentence, tone, day: custody.since, dayText: sayDay(custody.since) }
}

const SAYINGS: Record<Custody['state'], (centre: string) => { sentence: string; tone: FileCardTone }> = {
  expected: (centre) => ({ sentence: `${centre}在等待您的档案寄到`, tone: 'waiting' }),
  received: (centre) => ({ sentence: `${centre}已收到您的档案，正在核对上架`, tone: 'moving' }),
  shelved: (centre) => ({ sentence: `您的档案在${centre}，已上架保管`, tone: 'safe' }),
  lent: (centre) => ({ sentence: `您的档案由${centre}保管，现按规定借出，归还后核对上架`, tone: 'moving' }),
  dispatched: (centre) => ({ sentence: `您的档案已从${centre}寄出`, tone: 'moving' }),
}
