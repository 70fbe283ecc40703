import { reg } from '@shared/kernel/reg'
import type { TableVersion } from '../types'
import { said } from './source'

reg('N25')

const NOTICE = '重庆市关于转发《流动人员人事档案管理服务规定》的通知（渝人社办〔2022〕129号）'

/** 重庆市 passes the provisions on and adds its own; the notice as we have it bears no day, so it holds from the next year on. */
export const CHONGQING_TABLES: readonly TableVersion[] = [
  {
    regionCode: '500000',
    regionName: '重庆市',
    version: 1,
    effectiveFrom: '2023-01-01',
    document: NOTICE,
    rows: {
      'switch.technicians': said(
        NOTICE,
        '拓展公共服务范围，逐步将技师学院高级工班、预备技师班毕业人群纳入服务范围',
        true,
      ),
    },
  },
]
