import { kindsOf, row } from '../kind'
import { cite } from '../sources'

const { m, g } = cite

const copy = { copy: 'copy-usual', formedBy: 'person' } as const

/** Class 9-3: going abroad. The table's version says whether residence papers stand here or in class 10. */
export const ABROAD_KINDS = kindsOf('9-3', { formedBy: 'foreign-affairs' }, [
  row(
    'abroad-approval',
    '因公出国（境）审批表',
    m(24, '因公出国（境）审批表'),
    '出国审批表 因公出国审批表 因公临时出国人员审查表 出国人员审批表 出国（境）人员审查表 因公赴港澳审批表 出国人员备案表',
  ),
  row(
    'private-abroad',
    '因私出国（境）审批材料',
    g(19, '出国（境）审批'),
    '因私出国审批表 因私出国（境）申请表 自费留学审批表 自费出国留学申请表 因私出境审批表 公派留学协议',
  ),
  row(
    'abroad-conduct',
    '在国（境）外表现情况或鉴定材料',
    m(24, '在国（境）外表现情况或鉴定'),
    '国外表现鉴定 出国人员鉴定表 驻外人员鉴定表 国外工作鉴定',
    { formedBy: 'employer' },
  ),
  row(
    'foreign-residence',
    '外国永久居留证复印件',
    m(24, '外国永久居留证'),
    '永久居留证复印件 永久居留证 绿卡复印件 国外永居证',
    copy,
  ),
  row(
    'hk-macao-identity',
    '港澳居民身份证复印件',
    m(24, '港澳居民身份证'),
    '香港居民身份证复印件 澳门居民身份证复印件 香港身份证',
    copy,
  ),
  row(
    'long-stay',
    '长期居留许可复印件',
    g(19, '长期居留许可等证件有关内容的复印件'),
    '长期居留许可 国外居留许可复印件 境外居留证件复印件',
    copy,
  ),
])

/** Class 9-4: delegates and members of congresses. */
export const CONGRESS_KINDS = kindsOf('9-4', { formedBy: 'congress' }, [
  row(
    'party-congress',
    '党代会代表登记表',
    m(25, '党代会'),
    '党代表登记表 党代会代表当选通知 党代会代表证明 党代表大会代表登记表',
  ),
  row(
    'peoples-congress',
    '人代会代表登记表',
    m(25, '人代会'),
    '人大代表登记表 人大代表当选证书 人民代表大会代表登记表 人大代表当选通知',
  ),
  row(
    'cppcc',
    '政协会议委员材料',
    m(25, '政协会议'),
    '政协委员登记表 政协委员当选通知 政协委员推荐表 政协委员证明',
  ),
  row(
    'mass-organisation',
    '人民团体和群众团体代表会议代表材料',
    m(25, '人民团体和群众团体代表会议'),
    '团代会代表登记表 工会代表登记表 妇代会代表登记表 青联委员登记表 工代会代表登记表 侨代会代表登记表',
  ),
  row(
    'democratic-congress',
    '民主党派代表会议代表材料',
    m(25, '民主党派代表会议'),
    '民主党派代表大会代表登记表 民主党派委员登记表',
  ),
  row(
    'election-notice',
    '委员当选通知或证明材料',
    m(25, '委员当选通知或证明材料'),
    '委员当选通知 当选证明 当选通知书 常务委员当选通知',
  ),
  row('member-resume', '委员简历', m(25, '委员简历'), '会议委员简历 代表委员简历'),
  row('delegate-register', '代表登记表', m(25, '代表登记表'), '代表登记 会议代表登记表 代表资格登记表'),
])
