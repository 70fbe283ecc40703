import { directoryLine, directoryOf } from './directories'
import type { TestHouse } from './house'
import { ADMINISTRATOR, freshCall } from './members'

let made = 0

/** A centre as an administrator of 云帆市 enters it; everything right. */
export const centreSample = {
  kind: 'institution' as const,
  name: '云帆市望湖区第二人才服务站（演示）',
  parentId: 'demo-authority',
  level: 'district' as const,
  regionCode: '560101',
  institutionCode: null,
  address: '云帆市望湖区长堤路 8 号（演示）',
  phone: '0000-5601019',
  hours: '周一至周五 9:00–17:00（演示）',
  standing: { kind: 'statutory' as const },
  scope: ['persons' as const],
  sealText: '望湖区第二人才服务站档案专用章',
}

/** A version of the table of 云帆市 that begins long after every test. */
export const tableSample = {
  regionCode: '560100',
  effectiveFrom: '2027-01-01',
  document: '演示人社发〔2026〕1号',
  rows: [
    {
      key: 'validity.letter',
      value: 45,
      source: {
        kind: 'text' as const,
        document: '演示人社发〔2026〕1号',
        sentence: '转档手续材料自开具之日起四十五日内有效。',
      },
    },
  ],
  reason: '按新文件执行',
}

/** A version that somebody has proposed and nobody decided. */
export async function proposedTable(house: TestHouse): Promise<string> {
  const { versions } = await house.deps.localTables.propose(ADMINISTRATOR, freshCall(house), tableSample)
  return versions[0]?.id ?? ''
}

/** A request about centres and tables that is right in everything but, perhaps, who sends it; null for another route. */
export async function centreRequestOf(house: TestHouse, name: string) {
  made += 1
  if (name === 'readStaffCentre') return { params: { id: 'demo-centre' } }
  if (name === 'saveCentre')
    return { body: { target: { code: `NEW${made}X` }, centre: centreSample, reason: '新设机构' } }
  if (name === 'lookAtDirectory' || name === 'importDirectory')
    return { file: directoryOf([directoryLine(900 + made)]) }
  if (name === 'proposeTable') return { body: tableSample }
  if (name !== 'decideTable') return null
  return { params: { id: await proposedTable(house) }, body: { decision: 'confirm', reason: '核对无误' } }
}
