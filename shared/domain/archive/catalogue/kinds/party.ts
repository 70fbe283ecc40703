import { kindsOf, row } from '../kind'
import { cite } from '../sources'
import type { KeyFact } from '../types'

const { m, g, t } = cite

const dates: readonly KeyFact[] = ['party-date']
const key = { proves: dates, standing: 'key' } as const
const person = { formedBy: 'person' } as const

/** Class 6: the League, the Party, the democratic parties. */
export const PARTY_KINDS = kindsOf('6', { formedBy: 'party', step: 'party-other' }, [
  row(
    'league-form',
    '入团志愿书',
    m(17, '中国共产主义青年团入团志愿书'),
    '中国共产主义青年团入团志愿书 入团志愿表 共青团入团志愿书',
    {
      formedBy: 'league',
      step: 'league-form',
      proves: ['birth'],
    },
  ),
  row('league-application', '入团申请书', g(19, '入团申请书'), '入团申请 加入共青团申请书 共青团入团申请书', {
    ...person,
    step: 'league-application',
  }),
  row('league-register', '团员登记表', t('6', '团员登记表'), '共青团员登记表 团员证 团员注册登记表', {
    formedBy: 'league',
    step: 'league-register',
  }),
  row(
    'league-leave',
    '退（离）团材料',
    t('6', '退（离）团材料'),
    '退团材料 离团登记表 超龄离团登记表 超龄团员退团登记表 离团申请',
    {
      formedBy: 'league',
      step: 'league-leave',
    },
  ),
  row('party-form', '入党志愿书', m(17, '中国共产党入党志愿书'), '中国共产党入党志愿书 入党志愿表', {
    ...key,
    step: 'party-form',
  }),
  row(
    'probation-cancelled',
    '取消预备党员资格的材料',
    m(17, '取消预备党员资格的材料'),
    '取消预备党员资格决定 取消预备党员资格组织意见',
    {
      step: 'party-form',
    },
  ),
  row('party-application', '入党申请书', m(17, '入党申请书'), '入党申请 申请入党书 加入中国共产党申请书', {
    ...person,
    step: 'party-application',
  }),
  row(
    'party-regularise',
    '转正申请书',
    m(17, '转正申请书'),
    '预备党员转正申请书 转正申请 党员转正申请 入党转正申请书',
    {
      ...person,
      ...key,
      formedBy: 'person',
      step: 'party-regularise',
    },
  ),
  row(
    'party-training',
    '培养教育考察材料',
    g(19, '培养教育考察'),
    '党课结业证书 发展对象政审材料 入党积极分子培养教育考察登记表 入党积极分子考察表 积极分子登记表 发展对象考察材料 预备党员考察表 预备党员教育考察登记表 入党培养考察材料 政审情况报告（入党） 入党积极分子培训结业证',
  ),
  row(
    'party-register',
    '党员登记表',
    m(17, '党员登记表'),
    '中国共产党党员登记表 中共党员登记表 党员重新登记表',
    { ...key, step: 'party-register' },
  ),
  row(
    'democratic-appraisal',
    '民主评议党员的组织意见',
    m(17, '民主评议党员的组织意见'),
    '民主评议党员登记表 民主评议党员材料 民主评议表',
    {
      step: 'party-register',
    },
  ),
  row(
    'party-not-registered',
    '不予登记或缓期登记的决定',
    m(17, '党支部不予登记或缓期登记的决定'),
    '党员不予登记决定 党员缓期登记决定',
    {
      step: 'party-register',
    },
  ),
  row('party-registration-opinion', '党员登记的上级组织意见', m(17, '上级组织意见'), '党员登记上级意见', {
    step: 'party-register',
  }),
  row(
    'party-expulsion',
    '劝退或除名的组织审批意见',
    m(17, '不合格党员被劝退或除名的组织审批意见'),
    '党员劝退审批意见 党员除名决定 不合格党员处置意见 党员劝退决定',
    { step: 'party-register' },
  ),
  row(
    'party-expulsion-evidence',
    '劝退或除名的主要依据材料',
    m(17, '主要依据材料'),
    '不合格党员事实依据材料',
    { step: 'party-register' },
  ),
  row('party-exit', '退党材料', m(17, '退党'), '退党申请 退党决定 退党审批材料', { step: 'party-leave' }),
  row('party-lapse', '自行脱党材料', m(17, '自行脱党材料'), '自行脱党认定 脱党材料', { step: 'party-leave' }),
  row('party-suspended', '停止党籍材料', g(19, '停止党籍'), '停止党籍决定 停止党籍通知'),
  row(
    'party-restored',
    '恢复组织生活（党籍）的审批材料',
    m(17, '恢复组织生活（党籍）的有关审批材料'),
    '恢复党籍审批表 恢复组织生活审批表 恢复党籍决定',
    { proves: dates },
  ),
  row(
    'party-relation-kept',
    '保留组织关系材料',
    g(19, '保留组织关系'),
    '保留党组织关系材料 出国保留党籍审批表',
  ),
  row(
    'democratic-join',
    '加入民主党派的材料',
    m(17, '加入或退出民主党派的材料'),
    '民主党派入会申请表 民盟入盟申请表 民建入会申请表 九三学社入社申请表 民进入会申请表 农工党入党申请表 加入民主党派申请表',
    {
      formedBy: 'democratic-party',
      step: 'democratic-party',
    },
  ),
  row(
    'democratic-leave',
    '退出民主党派的材料',
    m(17, '加入或退出民主党派的材料'),
    '退出民主党派申请 退盟申请',
    {
      formedBy: 'democratic-party',
      step: 'democratic-party',
    },
  ),
])
