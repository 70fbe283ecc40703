import { reg } from '@shared/kernel/reg'
import type { Place, Row, TableVersion } from '../types'
import { ours, said } from './source'

reg('B1', 'N7-place', 'B-unemployed', 'N20-death')

const NOTICE = '北京市关于做好流动人员人事档案管理服务工作的通知（2022年8月17日）'
const either: Row<readonly Place[]> = said(
  NOTICE,
  '流动人员人事档案可由流动人员户籍所在地或现工作单位所在地档案管理服务机构接收管理。',
  ['household', 'workplace'],
)

/** 北京市, the whole city. */
export const BEIJING_TABLES: readonly TableVersion[] = [
  {
    regionCode: '110000',
    regionName: '北京市',
    version: 1,
    effectiveFrom: '2022-08-17',
    document: NOTICE,
    rows: {
      'routing.private-employed': either,
      'routing.graduate': either,
      'routing.foreign-office': either,
      'routing.flexible': either,
      'routing.other': either,
      'routing.left-state': said(
        NOTICE,
        '原管理单位的干部人事档案工作机构应当将档案转递至本人户籍所在地档案管理服务机构保管。',
        ['household'],
      ),
      'switch.street-unemployed': said(
        NOTICE,
        '街道(乡镇)开展失业人员档案管理服务参照流动人员人事档案政策规定,接受所在区档案管理服务机构业务指导和监督。',
        true,
      ),
      'days.jobless-list': ours('北京市就业转失业人员档案移交程序（2019年）为7日内，原文没有收录', 7),
      'days.jobless-file': ours('北京市就业转失业人员档案移交程序（2019年）为20日内，原文没有收录', 20),
      'switch.deceased-kept-on': said(
        NOTICE,
        '流动人员死亡的,其档案由原档案保管机构继续保管,对国家和社会有特殊贡献的英雄、模范人物等档案按规定向有关档案馆移交。',
        true,
      ),
    },
  },
]
