import { reg } from '@shared/kernel/reg'

reg('N6', 'N5')

/** A centre that keeps files: what it is, on what standing, and how to reach it. */
export interface Centre {
  id: string
  code: string
  name: string
  /** Why it may keep files at all (Provisions, article 6). */
  standing: 'statutory'
  sealText: string
}

/** The demo's centre. Its name says that it is invented. */
const DEMO_CENTRE: Centre = {
  id: 'demo-centre',
  code: 'YFS01',
  name: '云帆市人才服务中心（演示）',
  standing: 'statutory',
  sealText: '云帆市人才服务中心档案专用章',
}

/** A second one, without files: its staff must see nothing of the first's. */
const OTHER_DEMO_CENTRE: Centre = {
  id: 'demo-centre-2',
  code: 'XHS01',
  name: '星海市人才服务中心（演示）',
  standing: 'statutory',
  sealText: '星海市人才服务中心档案专用章',
}

const CENTRES: readonly Centre[] = [DEMO_CENTRE, OTHER_DEMO_CENTRE]

/** The centre a case goes to when no file says otherwise. */
export const homeCentre = (): Centre => DEMO_CENTRE

/** The centre by id. Throws for an id nobody has, which only damaged data could hold. */
export function centreById(id: string): Centre {
  const centre = CENTRES.find((candidate) => candidate.id === id)
  if (!centre) throw new Error(`unknown centre ${id}`)
  return centre
}
