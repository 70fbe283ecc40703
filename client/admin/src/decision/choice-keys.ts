import { SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import type { Choice } from './draft'

/** The key of each decision. Two that are never offered together may share one. */
export const CHOICE_KEYS: Record<Choice, string> = {
  ...{ approve: 'A', refuse: 'R', confirm: 'C', 'send-back': 'B' },
  ...{ 'propose-correction': 'E', 'confirm-correction': 'C', 'reject-correction': 'B' },
  ...{ 'ask-others': 'O', 'no-answer': 'N', receive: 'V', identify: 'I' },
  ...{
    'call-in': 'O',
    'set-aside': 'S',
    'end-waiting': 'S',
    invite: 'I',
    'record-opinion': 'V',
    conclude: 'A',
  },
  ...{ 'record-sent': 'V', arrive: 'V', 'accept-promise': 'V', receipt: 'V', 'check-contents': 'I' },
  ...{
    seal: 'S',
    dispatch: 'S',
    'issue-papers': 'I',
    'agree-return': 'B',
    'return-file': 'S',
    'record-came-back': 'V',
    'take-back': 'V',
  },
  ...{ redirect: 'O', 'keep-asking': 'B', 'accept-answer': 'A' },
  ...{ 'record-misfiled': 'R', 'reissue-letter': 'O', 'chase-receipt': 'O', 'chase-holder': 'S' },
  ...{ 'ask-holders': 'O', 'record-answer': 'V', urge: 'S' },
  'record-conclusion': 'V',
  'record-party': 'E',
  'sign-list': 'V',
  ...{ arrange: 'A', 'ask-authority': 'O', 'record-handed': 'V', 'record-verdict': 'I' },
  ...{ 'undo-death': 'E', 'hold-back': 'B' },
  ...{ 'record-agreement': 'A', 'record-decline': 'B' },
  ...{ 'record-evidence': 'V', tell: 'I', 'tell-outcome': 'I' },
  ...{ 'record-search': 'V', 'ask-approval': 'O', agree: 'A', disagree: 'B', 'record-source': 'V' },
}

/** What most items have, in words that fit each of them. */
const COMMON: Partial<Record<Choice, string>> = {
  ...{ approve: '同意', refuse: '不予办理', confirm: '复核同意', 'send-back': '退回受理' },
  ...{
    'propose-correction': '提请更正',
    'confirm-correction': '同意更正',
    'reject-correction': '维持原决定',
  },
}

/** What the items that have it call a decision. */
const labelsOf = (choice: Choice): string[] =>
  Object.values(SERVICE_ITEMS).flatMap(({ commands }) =>
    commands.filter(({ name }) => name === choice).map(({ label }) => label),
  )

/** Every key of a decision with what it does, those of one key together. */
export function choiceKeyHelp(): { key: string; does: string }[] {
  const byKey = new Map<string, Set<string>>()
  for (const choice of Object.keys(CHOICE_KEYS) as Choice[]) {
    const words = COMMON[choice] === undefined ? labelsOf(choice) : [COMMON[choice]]
    const key = CHOICE_KEYS[choice]
    if (words.length > 0) byKey.set(key, new Set([...(byKey.get(key) ?? []), ...words]))
  }
  return [...byKey].map(([key, words]) => ({ key, does: `办件：${[...words].join('，或')}` }))
}
