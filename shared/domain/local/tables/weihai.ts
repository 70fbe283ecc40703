import { reg } from '@shared/kernel/reg'
import type { Place, Row, TableVersion } from '../types'
import { said } from './source'

reg('W5-route', 'N7-place')

const OPINION = '威海市关于进一步完善流动人员人事档案管理提升服务能力的意见（威人社发〔2021〕10号）'
const leavers: Row<readonly Place[]> = said(
  OPINION,
  '由当事人户籍所在地或原用人单位所在地的区市公共就业和人才服务机构接收管理。',
  ['household', 'former'],
)

/** 威海市, a city under 山东省. */
export const WEIHAI_TABLES: readonly TableVersion[] = [
  {
    regionCode: '371000',
    regionName: '威海市',
    version: 1,
    effectiveFrom: '2021-10-21',
    document: OPINION,
    rows: {
      'routing.flexible': leavers,
      'routing.abroad': leavers,
      'routing.left-state': leavers,
      'routing.graduate': said(
        OPINION,
        '可由毕业生自主选择将个人档案派送回户籍所在地、入学前户籍所在地或就业、创业所在地的区市公共就业和人才服务机构办理个人档案管理。',
        ['household', 'before-studies', 'workplace'],
      ),
      'routing.unit': said(
        OPINION,
        '有条件的区市,可参照服务对象意见,依据用人单位驻地等情况实行就地就近托管。',
        ['registration', 'seat'],
      ),
      'routing.retired': said(
        OPINION,
        '流动人员退休后,其人事档案应转至户籍所在地镇(街道)人力资源社会保障服务中心保管。',
        ['household'],
      ),
      'switch.retired-to-street': said(
        OPINION,
        '流动人员退休后,其人事档案应转至户籍所在地镇(街道)人力资源社会保障服务中心保管。',
        true,
      ),
      'switch.persons-at-district': said(
        OPINION,
        '区市级公共就业和人才服务机构承担在本级市场监管、民政、司法等部门注册(登记管理)、符合条件的用人单位及个人人事档案管理工作。',
        true,
      ),
    },
  },
]
