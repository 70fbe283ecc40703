import { LEVEL_NEEDS, LEVELS, type Level, meetsLevel } from '@shared/domain/accounts/levels'

interface Said {
  title: string
  says: string
}

/** Each level in the words of the page. */
export const LEVEL_WORDS: Record<Level, Said> = {
  none: { title: '没有填写', says: '我们还不知道您是谁。' },
  declared: { title: '本人填写', says: '您自己填写的，还没有核对。' },
  matched: { title: '已核验', says: '权威机构核对过，姓名和号码一致。' },
  face: { title: '已核验，含人脸', says: '姓名、号码和本人都核对一致。' },
  counter: { title: '窗口已核验', says: '窗口看过证件原件。' },
}

const THINGS: Record<keyof typeof LEVEL_NEEDS, string> = {
  apply: '在线申请办事',
  'file-card': '查看档案在哪里、由谁保管',
  automatic: '证明马上出具，自己更改存档信息',
}

/** What a level lets the person do, and what only a higher one would. */
export function lets(level: Level): { can: string[]; cannot: { thing: string; needs: string }[] } {
  const things = Object.entries(LEVEL_NEEDS) as [keyof typeof THINGS, Level][]
  return {
    can: things.filter(([, needs]) => meetsLevel(level, needs)).map(([thing]) => THINGS[thing]),
    cannot: things
      .filter(([, needs]) => !meetsLevel(level, needs))
      .map(([thing, needs]) => ({ thing: THINGS[thing], needs: LEVEL_WORDS[needs].title })),
  }
}

/** The level of a person as the account tells it. */
export function levelOf(
  identity: { level: 'declared' | 'verified'; assurance: 'matched' | 'face' | 'counter' | null } | null,
): Level {
  const named = identity?.assurance ?? identity?.level ?? 'none'
  return named === 'verified' ? 'matched' : LEVELS.includes(named) ? named : 'none'
}
