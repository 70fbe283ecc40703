import type { Centre } from './repository'

const AUTHORITY: Centre = {
  _id: 'demo-authority',
  kind: 'authority',
  code: 'YF00',
  name: '云帆市人力资源和社会保障局（演示）',
  parentId: null,
  standing: null,
  sealText: '云帆市人力资源和社会保障局',
}

/** The demo's nodes; their names say that they are invented. The second institution has no files: its staff must see nothing of the first's. */
export const DEMO_CENTRES: readonly Centre[] = [
  AUTHORITY,
  {
    _id: 'demo-centre',
    kind: 'institution',
    code: 'YFS01',
    name: '云帆市人才服务中心（演示）',
    parentId: AUTHORITY._id,
    standing: 'statutory',
    sealText: '云帆市人才服务中心档案专用章',
  },
  {
    _id: 'demo-centre-2',
    kind: 'institution',
    code: 'XHS01',
    name: '星海市人才服务中心（演示）',
    parentId: AUTHORITY._id,
    standing: 'statutory',
    sealText: '星海市人才服务中心档案专用章',
  },
]
