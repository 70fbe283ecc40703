import type { FileSearchContext } from '@shared/domain/items/file-search-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'

type Context = FileSearchContext

/** Who answers for a unit outside. */
const WHO = {
  ...{ answerUnit: '示例大学', answerName: '王示例', answerPost: '档案馆馆员', answerPhone: '0000-1234567' },
}

/**
 * 寻档, typed by hand: everybody whom the person named is asked, the one who has the file ends it, and nobody is told that it is
 * nowhere before all have answered and two people agree.
 */
export const fileSearchLaw: Law<Context> = {
  grid: `
    state            submit  ask-holders  record-answer  urge   conclude  confirm   send-back  refuse  withdraw  centre-answers  unit-answers  escalate  note-trace
    none             person  -            -              -      -         -         -          -       -  -  -  -  -
    looking          -       clerk        -              -      -         -         -          clerk   person  -  -  -  system
    asking           -       clerk        clerk          clerk  clerk     -         -          clerk   person  clerk  outside  system  system
    in-confirmation  -       -            -              -      -         reviewer  reviewer   -       person  -  -  -  -
    found            -       -            -              -      -         -         -          -       -  -  -  -  -
    concluded        -       -            -              -      -         -         -          -       -  -  -  -  -
    kept-already     -       -            -              -      -         -         -          -       -  -  -  -  -
    withdrawn        -       -            -              -      -         -         -          -       -  -  -  -  -
  `,
  labels: {
    none: '未提交',
    looking: '正在核对线索',
    asking: '正在逐处询问',
    'in-confirmation': '寻档结论复核中',
    found: '找到了',
    concluded: '没有找到，已有结论',
    'kept-already': '档案由机构保管',
    withdrawn: '已撤回',
  },
  finals: ['found', 'concluded', 'kept-already', 'withdrawn'],
  effects: { looking: ['find-search-traces'], found: ['tell-person'], concluded: ['tell-person'] },
  caused: { 'ask-holders': ['issue-search-letters'] },
  corrections: {},
  ways: waysOf(),
  reasons: ['kept-already'],
  answers: {
    'ask-holders': [
      {},
      { 'asked-school': '云帆学院' },
      { 'asked-household': '云帆市人才中心', 'asked-school': '云帆学院' },
      { 'asked-household': '云帆市人才中心', 'asked-school': '另一所学校' },
      { 'asked-next1': '示例市人才中心' },
    ],
    'record-answer': [
      {},
      answered('school', 'never'),
      answered('household', 'sent-on'),
      answered('school', 'here'),
    ],
    'centre-answers': [{}, said('school', 'never'), said('household', 'never'), said('household', 'here')],
    'unit-answers': [
      {},
      said('school', 'here'),
      { ...WHO, ...said('school', 'here') },
      { ...WHO, ...said('household', 'sent-on') },
    ],
    urge: [
      { holder: 'school' },
      { holder: 'school', authority: '市教育局' },
      { holder: 'heard', authority: '市教育局' },
    ],
    conclude: [{}, { nextStep: 'proofs', outcomeWords: '问过学校和户籍地，都没有' }],
  },
  contexts: everyContext,
  outcome,
}

function waysOf(): Law['ways'] {
  const submit = ['submit', 'looking'] as const
  const asking = [submit, ['ask-holders', 'asking']] as const
  const confirming = [...asking, ['conclude', 'in-confirmation']] as const
  return {
    ...{ looking: [submit], asking, 'in-confirmation': confirming },
    found: [...asking, ['record-answer', 'found']],
    concluded: [...confirming, ['confirm', 'concluded']],
    'kept-already': [submit, ['refuse', 'kept-already']],
    withdrawn: [submit, ['withdraw', 'withdrawn']],
  }
}

function said(holder: string, holderAnswer: string) {
  return { holder, holderAnswer, holderWords: '查过登记簿' }
}

function answered(holder: string, holderAnswer: string) {
  return { holder, holderAnswer, holderWords: '查过登记簿', holderBy: '学校王老师', answeredOn: '2026-02-11' }
}

function everyContext(): Context[] {
  const named = {
    employer: '',
    workplace: '',
    household: '云帆市人才服务机构',
    school: '云帆学院',
    heard: '',
  }
  const best: Context = {
    ...{ identityLevel: 'verified', decidedBefore: false, isKept: false, today: '2026-02-12', named },
    ...{ askedCentres: {}, escalated: {}, centreCalled: () => null, lastKept: null, posted: null },
    ...{ askedNames: { school: '云帆学院' }, silenced: [] },
    ...{ answerBy: { school: '2026-02-16' }, secondBy: {}, nextDue: '2026-02-27' },
    ...{ likely: ['household', 'school'], asked: { school: '2026-02-02' }, answers: {} },
  }
  const both = { school: '2026-02-02', household: '2026-02-02' }
  return [
    best,
    { ...best, identityLevel: 'none' },
    { ...best, identityLevel: 'declared', isKept: true },
    { ...best, isKept: true },
    { ...best, asked: {} },
    { ...best, likely: [] },
    { ...best, asked: both },
    { ...best, asked: both, askedCentres: { household: 'centre-2' }, lastKept: '云帆市人才服务中心' },
    { ...best, asked: both, escalated: { school: '2026-02-20 a-1 省人社厅' } },
    { ...best, asked: both, answers: { school: 'never' } },
    { ...best, asked: both, answers: { school: 'never' }, silenced: ['household'] },
    { ...best, asked: both, silenced: ['school'] },
    { ...best, asked: both, answers: { school: 'never', household: 'never' } },
    { ...best, asked: both, answers: { school: 'never', household: 'sent-on' }, decidedBefore: true },
  ]
}

function outcome(command: string, { answers = {}, reason = '' }: CommandInput, context: Context): Outcome {
  if (command === 'submit')
    return context.identityLevel === 'none' ? { problem: 'identity.needed' } : { to: 'looking' }
  if (command === 'withdraw') return { to: 'withdrawn' }
  if (command === 'send-back') return { to: 'asking' }
  if (command === 'refuse') {
    if (reason !== 'kept-already') return { problem: 'case.reason-needed' }
    const fits = context.isKept && context.identityLevel === 'verified'
    return fits ? { to: 'kept-already' } : { problem: 'case.reason-unfit' }
  }
  if (command === 'ask-holders') return ask(answers, context)
  if (command === 'record-answer' || command === 'urge') return hear(command, answers, context)
  if (command === 'centre-answers' || command === 'unit-answers') return heardFrom(command, answers, context)
  if (command === 'escalate') {
    const isSilent =
      'school' in context.asked && !('school' in context.answers) && !('school' in context.escalated)
    return isSilent ? { to: 'asking' } : { problem: 'case.holder-not-asked' }
  }
  return end(command, answers, context)
}

function ask(answers: Readonly<Record<string, string>>, { likely, asked, askedNames }: Context): Outcome {
  // Nobody who was asked becomes another; who is asked for the first time may be anybody.
  for (const one of ['household', 'school'] as const)
    if (one in asked && answers[`asked-${one}`] && answers[`asked-${one}`] !== askedNames[one])
      return { problem: 'case.holder-asked' }
  const missing = likely.filter((one) => !(one in asked) && !answers[`asked-${one}`])
  return missing.length > 0 ? { problem: 'case.holder-unasked' } : { to: 'asking' }
}

function hear(command: string, answers: Readonly<Record<string, string>>, context: Context): Outcome {
  const { holder = '', holderAnswer, authority } = answers
  if (command === 'urge' ? !authority : !holderAnswer) return { problem: 'request.invalid' }
  const isAsked = holder in context.asked && (command !== 'urge' || !(holder in context.answers))
  if (!isAsked) return { problem: 'case.holder-not-asked' }
  return { to: holderAnswer === 'here' ? 'found' : 'asking' }
}

/** A centre of the system answers on its desk, a unit outside by its letter; neither for the other. */
function heardFrom(command: string, answers: Readonly<Record<string, string>>, context: Context): Outcome {
  const isUnit = command === 'unit-answers'
  const { holder = '', holderAnswer, answerUnit } = answers
  if (!holderAnswer || (isUnit && !answerUnit)) return { problem: 'request.invalid' }
  const isTheirs = holder in context.asked && holder in context.askedCentres !== isUnit
  if (!isTheirs) return { problem: 'case.holder-not-asked' }
  return { to: holderAnswer === 'here' ? 'found' : 'asking' }
}

function end(command: string, answers: Readonly<Record<string, string>>, context: Context): Outcome {
  if (command === 'conclude' && !answers.nextStep) return { problem: 'request.invalid' }
  if (command === 'confirm' && context.decidedBefore) return { problem: 'case.second-person-needed' }
  const asked = Object.keys(context.asked)
  const isHeard =
    asked.length > 0 && asked.every((one) => one in context.answers || context.silenced.includes(one))
  if (!isHeard) return { problem: 'case.answers-missing' }
  return { to: command === 'conclude' ? 'in-confirmation' : 'concluded' }
}
