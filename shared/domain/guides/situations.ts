import { reg } from '@shared/kernel/reg'
import { CHANGE_RULE } from '../graduates/change-deadline'
import type { ItemCode } from '../items/catalogue'

reg('N26', 'grad', 'W6-all')

/** Where somebody stands, in their own words, and what serves them there. */
export interface Situation {
  key: string
  title: string
  /** The one thing to know. */
  says: string
  items: readonly ItemCode[]
  /** Keys of myths that are told to people in this place. */
  myths: readonly string[]
}

/** The entry is by situation: few know the name of the service they need. */
export const SITUATIONS: readonly Situation[] = [
  {
    key: 'graduated',
    title: '我毕业了',
    says: `档案由学校转到您登记的单位或机构，您不用自己带。${CHANGE_RULE}`,
    items: ['transfer-in', 'personal-account', 'custody-certificate'],
    myths: ['report-card', 'carry', 'self-kept'],
  },
  {
    key: 'new-job',
    title: '换工作了',
    says: '户籍地和工作单位所在地的机构都可以管理您的档案。',
    items: [
      'transfer-in',
      'internal-move',
      'personal-account',
      'custody-certificate',
      'archive-details-change',
    ],
    myths: ['household-only', 'carry'],
  },
  {
    key: 'exam',
    title: '考公、考编、入职要证明',
    says: '对方要存档证明的，在线申请，符合条件的当场就有；要调档的，凭它的调档函转出。',
    items: ['custody-certificate', 'transfer-out'],
    myths: ['read-own', 'paid'],
  },
  {
    key: 'household',
    title: '要落户',
    says: '落户常要存档证明；户籍变了，记得更新档案上的记载。',
    items: ['custody-certificate', 'archive-details-change'],
    myths: ['household-only'],
  },
  {
    key: 'retire',
    title: '要退休',
    says: '出生日期、参加工作时间以档案记载为准，提前一年看看缺不缺材料。',
    items: [
      ...(['joint-review', 'fact-correction', 'material-supplement', 'material-collection'] as const),
      'retiree-intake',
    ],
    myths: ['read-own', 'grading'],
  },
  {
    key: 'unemployed',
    title: '失业了',
    says: '离开单位后，档案由原单位转到机构，不会因为没有工作而没人管。',
    items: ['jobless-intake', 'leaver-intake', 'personal-account', 'custody-certificate'],
    myths: ['dead-file', 'paid'],
  },
  {
    key: 'lost',
    title: '找不到档案',
    says: '按上学、工作、落户的地方逐个问，一般都在其中一处。',
    items: ['file-search', 'call-back', 'archive-loss'],
    myths: ['dead-file', 'activate', 'remade'],
  },
  {
    key: 'in-hand',
    title: '档案在我手里',
    says: '不要拆封，由开出档案的学校或单位重新密封后转给机构。',
    items: ['hand-back', 'transfer-in', 'call-back'],
    myths: ['self-kept', 'carry', 'activate'],
  },
  {
    key: 'doubted',
    title: '档案里的材料被怀疑不真实',
    says: '机构会立即核查并告知本人，您可以说明情况、提供材料，核查结束前暂缓出具证明。',
    items: ['forgery-inquiry', 'joint-review'],
    myths: [],
  },
  {
    key: 'changed',
    title: '姓名、电话、地址变了',
    says: '电话、地址凭本人申请就能更新，姓名和号码要有公安机关的证明。',
    items: ['archive-details-change'],
    myths: [],
  },
  {
    key: 'unit',
    title: '我为单位办存档',
    says: '单位凭营业执照等证件和授权书开立集体账户，由授权的经办人办理，换人及时变更。',
    items: ['collective-account', 'collective-agents'],
    myths: [],
  },
  {
    key: 'bereaved',
    title: '家人去世了',
    says: '带死亡证明到保管机构的窗口告知一声，档案继续保管满五年，再按规定移交或者继续保管。',
    items: ['deceased-file'],
    myths: [],
  },
]
