import { reg } from '@shared/kernel/reg'
import { NATION } from '../../centres/region'
import type { Place, Row, TableVersion } from '../types'
import { ours, said } from './source'

reg('N7-place', 'N20-2', 'N25')

const PROVISIONS = '流动人员人事档案管理服务规定（人社部发〔2021〕112号）'
const ARTICLE_7 =
  '跨地区就业创业流动人员的人事档案，可由其户籍所在地或现工作单位所在地的档案管理服务机构管理。'

/** Household or present place of work (article 7). */
const either: Row<readonly Place[]> = said(PROVISIONS, ARTICLE_7, ['household', 'workplace'])
const household: Row<readonly Place[]> = said(PROVISIONS, ARTICLE_7, ['household'])

/** The base under every place: what the provisions say, and our figure where they say none. */
export const NATIONAL_TABLES: readonly TableVersion[] = [
  {
    regionCode: NATION,
    regionName: '全国',
    version: 1,
    effectiveFrom: '2022-01-01',
    document: PROVISIONS,
    rows: {
      'routing.private-employed': either,
      'routing.left-state': household,
      'routing.graduate': either,
      'routing.abroad': household,
      'routing.foreign-office': either,
      'routing.flexible': either,
      'routing.other': either,
      'routing.technician': either,
      'routing.unemployed': household,
      'routing.retired': household,
      'routing.unit': ours('规定只说存档单位到机构申请设立集体账户，没有说到哪里', ['registration', 'seat']),
      'switch.street-unemployed': ours('规定以县级以上机构为限，街道受理须有当地文件', false),
      'switch.technicians': ours(
        '第二十五条为“探索”，由各省逐步开通：“探索为技师学院高级工班、预备技师班毕业的高技能人才提供人事档案管理服务”',
        false,
      ),
      'switch.retired-to-street': ours('规定没有说退休后由谁保管', false),
      'switch.persons-at-district': ours('规定不分单位和个人的层级', false),
      'switch.deceased-kept-on': ours('规定说死亡5年后按现行渠道移交或保管，由各地定', false),
      'switch.party-relation-block': ours('没有规定把党组织关系作为转递的前提', false),
      'days.jobless-list': ours(
        '《社会保险法》第五十条：自终止或者解除劳动关系之日起十五日内将失业人员名单告知社会保险经办机构',
        15,
      ),
      'days.jobless-file': ours('《劳动合同法》第五十条：十五日内为劳动者办理档案和社会保险关系转移手续', 15),
      'promise.transfer-out': said(
        PROVISIONS,
        '对符合转递规定的，填写材料目录清单后严密包封，并填写档案转递通知单，于15个工作日内进行转递。',
        15,
      ),
      'promise.transfer-receipt': ours('第二十条只写及时退回回执，没有写几个工作日；含寄送的日子', 15),
      'promise.search-answer': ours('规定没有写被询问的单位几天内答复寻档', 10),
      'interval.nudge': ours('规定没有写本人隔几天可以再催一次', 7),
      'interval.chase': ours('规定没有写机构隔几天再催一次', 7),
      'count.messengers': ours('第二十条只写专人送取，没有写几人；两人同行可以互相作证', 2),
      'validity.certificate': ours('规定没有定存档证明的有效期', 90),
      'validity.letter': ours('规定没有定转档手续材料的有效期，各地多为 30 至 60 天', 30),
    },
  },
]
