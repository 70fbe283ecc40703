import { reg } from '@shared/kernel/reg'

reg('N20-2', 'N29-refuse', 'S-change')

interface UnitNoticeRow {
  label: string
  /** What the agents of the unit read on its page: what has happened, and what is asked of them. */
  says: string
  /** The same in the few words of a message; nothing personal stands in them. */
  told: string
  article: string
}

/** What a unit is told of a file that is kept under its collective account. It is told, and never asked: nothing waits for it. */
export const UNIT_NOTICES = {
  leaving: {
    label: '开始转出',
    says: '档案凭接收单位的转档手续开始转出。特此告知，不需要贵单位同意，也不用做什么。',
    told: '账户里有一份档案开始转出，特此告知，不需要同意',
    article: 'N20-2',
  },
  left: {
    label: '已寄出',
    says: '档案已经寄出，从现在起不再列在这个集体账户里。',
    told: '账户里有一份档案已经寄出，不再列在账户里',
    article: 'N20-2',
  },
  'moved-out': {
    label: '转出本账户',
    says: '档案经内部调转，不再列在这个集体账户里。档案还在原来的机构，没有动。',
    told: '账户里有一份档案经内部调转，不再列在账户里',
    article: 'S-change',
  },
  'moved-in': {
    label: '转入本账户',
    says: '档案经内部调转，列入这个集体账户。',
    told: '有一份档案经内部调转，列入账户',
    article: 'S-change',
  },
} as const satisfies Record<string, UnitNoticeRow>

export type UnitNotice = keyof typeof UNIT_NOTICES
