import { CURRENT_AGREEMENT } from '../agreements/register'
import { JOURNEYS, SCHOOLS, SITUATIONS } from '../persons/situations'
import type { QuestionGroup } from './types'

const places = '档案一般放在户籍地或现在工作的地方。选好后，这里写明当地对您这类人员的规定。'

/** Who somebody is, which places they have, and the centre they choose: one page each. */
export const placePages: readonly QuestionGroup[] = [
  {
    key: 'situation',
    title: '您现在的情况',
    why: '据此判断您属于哪一类流动人员。不清楚的选“都不是”，不影响办理。',
    questions: [{ field: 'situation', kind: 'choice', label: '我的情况', choices: [...SITUATIONS] }],
  },
  {
    key: 'school',
    title: '毕业于哪类学校',
    onlyIf: { field: 'situation', value: 'graduate' },
    questions: [{ field: 'school', kind: 'choice', label: '学校类型', choices: [...SCHOOLS] }],
  },
  {
    key: 'journey',
    title: '出国（境）的方式',
    onlyIf: { field: 'situation', value: 'abroad' },
    questions: [{ field: 'journey', kind: 'choice', label: '怎样出国（境）', choices: [...JOURNEYS] }],
  },
  {
    key: 'household',
    title: '户籍在哪里',
    why: places,
    questions: [
      {
        field: 'household',
        kind: 'region',
        label: '户籍所在地',
        hint: '照户口簿选择。区县已撤并的，选现在所属的区县。',
      },
    ],
  },
  {
    key: 'workplace',
    title: '在哪里工作',
    why: places,
    questions: [
      {
        field: 'workplace',
        kind: 'region',
        label: '现在的工作地',
        hint: '没有工作，或者就在户籍地工作的，可以不选。',
        optional: true,
      },
    ],
  },
  {
    key: 'former',
    title: '原来的单位在哪里',
    // Whom the table of some place lets choose it: Weihai's names these three.
    onlyIf: { field: 'situation', value: ['left-state', 'flexible', 'abroad'] },
    questions: [
      {
        field: 'former',
        kind: 'region',
        label: '原单位所在地',
        hint: '当地规定可以放在原单位所在地的，选好后写在这里。没有工作过或不清楚的，可以不选。',
        optional: true,
      },
    ],
  },
  {
    key: 'centre',
    title: '放在哪家机构',
    why: '下面都是可以接收您档案的机构，每家都写明了理由。',
    // What a unit asks for at a window stays there.
    ofPerson: true,
    questions: [{ field: 'centre', kind: 'centre', label: '存档机构' }],
  },
]

/** What the person is asked. The agreement is signed last. */
export const personalAccountForm: readonly QuestionGroup[] = [
  ...placePages,
  {
    key: 'agreement',
    title: '签署委托存档协议',
    signed: 'apart',
    questions: [{ field: 'agreement', kind: 'agreement', label: '委托存档协议', signs: CURRENT_AGREEMENT }],
  },
]
