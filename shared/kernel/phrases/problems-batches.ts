import type { BATCH_PROBLEMS } from '../problem-codes/batches'
import type { Sentence } from './sentence'

/** What a person reads for each problem of the files of the dead and of files that come or change hands many at once. */
export const BATCH_PHRASES: Record<keyof typeof BATCH_PROBLEMS, Sentence> = {
  'deceased.not-yet': () => '还没有保管满五年，现在不能处理。请看办件页上的日期，到期会自动排进待办。',
  'deceased.kept-on-here': () =>
    '本地规定由原保管机构继续保管，请选择继续保管。有特殊贡献的英雄、模范等，请照实选择后移交档案馆。',
  'deceased.to-archives': () =>
    '有特殊贡献的英雄、模范等，按规定移交有关档案馆。请选择移交，接收单位选档案馆。',
  'deceased.own-way': () =>
    '这份档案已登记为逝者档案，不能按本人申请转出。请在逝者档案办件里移交或继续保管。',
  'deceased.own-login': () =>
    '档案已登记为逝者档案，不能用本人账户办理。近亲属请带死亡证明和亲属关系材料到窗口；登记有误的，到窗口撤销。',
  'handover.unsigned': () => '移交清单还没有登记双方签字，不能登记档案。请打印清单，双方清点签字后登记。',
  'handover.too-long': (d) =>
    `清单超过 ${d.limit ?? 2000} 行，一份签不下。请分成几份，分别清点、签字、上传。`,
  'collective.exists': () =>
    '单位在这家机构已经有集体账户，不用再开。请凭委托存档单位编号办理单位经办人变更，变更后就能看到。',
  'collective.not-found': () =>
    '没有找到这个单位的集体账户。请核对委托存档单位编号和统一社会信用代码；还没有开立的，请先办理单位集体账户设立。',
  'collective.not-yours': () =>
    '您现在不是这个单位的经办人，看不到它的账户。单位重新授权的，请办理单位经办人变更。',
  'collective.closing': () =>
    '单位的集体账户正在注销，不能再代人员申请。请本人申请，或者打电话问账户所在的机构。',
  'collective.not-under': () => '这份档案现在不在这个单位的账户里。请回到单位页面，重新选择人员。',
  'collective.at-window': () =>
    '这一位的事项不能在网上代办。请带单位来函到账户所在的机构窗口，或者请本人自己申请。',
  'collective.agent-already': () => '您已经是这个单位的经办人，不用再办。请在“我经办的单位”查看。',
  'collective.not-agent': () =>
    '您现在不是这个单位的经办人，不用再办不再经办。要成为经办人的，请选择增加或者接替。',
}
