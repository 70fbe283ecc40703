import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { ClockView } from '../cases/clock'
import type { Custody } from './custody'
import { sayShelving } from './shelving'

reg('grad')

export type FileCardTone = 'safe' | 'moving' | 'waiting'

type Saying = (centre: string, whose: string) => string

const SAYINGS: Record<Custody['state'], { says: Saying; tone: FileCardTone }> = {
  expected: { says: (centre, whose) => `${centre}在等待${whose}寄到`, tone: 'waiting' },
  received: { says: (centre, whose) => `${centre}已收到${whose}，正在核对上架`, tone: 'moving' },
  shelved: { says: (centre, whose) => `${whose}在${centre}，已上架保管`, tone: 'safe' },
  lent: { says: (centre, whose) => `${whose}由${centre}保管，现按规定借出，归还后核对上架`, tone: 'moving' },
  dispatched: { says: (centre, whose) => `${whose}已从${centre}寄出`, tone: 'moving' },
}

export const toneOf = (state: Custody['state']): FileCardTone => SAYINGS[state].tone

/** The one sentence of the file card, the day it speaks of, and its tone. Staff read it of 该档案. `shelving`: the clock of a bag that waits to be arranged. */
export function sayCustody(
  custody: Custody,
  centreName: string,
  whose: '您的档案' | '该档案' = '您的档案',
  shelving: ClockView | null = null,
): { sentence: string; day: Day; dayText: string; tone: FileCardTone } {
  const { says, tone } = SAYINGS[custody.state]
  const sentence = `${says(centreName, whose)}${sayShelving(shelving)}`
  return { sentence, tone, day: custody.since, dayText: sayDay(custody.since) }
}
