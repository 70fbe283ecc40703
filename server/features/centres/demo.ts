import type { Centre } from '@shared/domain/centres/types'
import { DEMO_TREE } from './demo-tree'

const PLACE = { institutionCode: null, address: '', phone: '', hours: '周一至周五 9:00–17:00' } as const

const AUTHORITY: Centre = {
  ...PLACE,
  _id: 'demo-authority',
  kind: 'authority',
  code: 'YF00',
  name: '云帆市人力资源和社会保障局（演示）',
  parentId: 'demo-node-a560000',
  level: 'city',
  regionCode: '560100',
  address: '云帆市望湖路 1 号（演示）',
  phone: '0000-5601000',
  standing: null,
  scope: [],
  sealText: '云帆市人力资源和社会保障局',
}

const institution = (
  own: Pick<Centre, '_id' | 'code' | 'name' | 'level' | 'regionCode' | 'address' | 'phone' | 'sealText'>,
): Centre => ({
  ...PLACE,
  kind: 'institution',
  parentId: AUTHORITY._id,
  standing: { kind: 'statutory' },
  scope: ['persons', 'units'],
  ...own,
})

/** The demo's nodes; their names say that they are invented. The second institution has no files: its staff must see nothing of the first's. */
export const DEMO_CENTRES: readonly Centre[] = [
  AUTHORITY,
  institution({
    _id: 'demo-centre',
    code: 'YFS01',
    name: '云帆市人才服务中心（演示）',
    level: 'city',
    regionCode: '560100',
    address: '云帆市望湖路 2 号（演示）',
    phone: '0000-5601001',
    sealText: '云帆市人才服务中心档案专用章',
  }),
  institution({
    _id: 'demo-centre-2',
    code: 'XHS01',
    name: '星海市人才服务中心（演示）',
    level: 'city',
    regionCode: '560200',
    address: '星海市听涛路 2 号（演示）',
    phone: '0000-5601002',
    sealText: '星海市人才服务中心档案专用章',
  }),
  ...DEMO_TREE,
]
