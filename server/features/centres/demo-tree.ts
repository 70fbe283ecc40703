import { levelOfRegion } from '@shared/domain/centres/founding'
import type { Centre, Standing } from '@shared/domain/centres/types'
import { DEMO_REGIONS } from './demo-regions'

const HOURS = '周一至周五 9:00–17:00（演示）'

const fullName = (code: string): string => {
  const names = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code]
  const known = [...new Set(names)].flatMap((own) => DEMO_REGIONS.find((region) => region.code === own) ?? [])
  return known.map(({ name }) => name.replace('（演示）', '')).join('')
}

const node = (regionCode: string, own: Partial<Centre> & Pick<Centre, '_id' | 'code' | 'name'>): Centre => ({
  kind: 'institution',
  parentId: null,
  level: levelOfRegion(regionCode),
  regionCode,
  institutionCode: null,
  address: `${fullName(regionCode)}人才路 1 号（演示）`,
  phone: `0000-${regionCode.slice(0, 6)}0`,
  hours: HOURS,
  standing: { kind: 'statutory' },
  scope: ['persons', 'units'],
  sealText: `${own.name.replace('（演示）', '')}档案专用章`,
  ...own,
})

/** The nodes that the demo had first keep their ids. */
const authorityId = (code: string): string => (code === '560100' ? 'demo-authority' : `demo-node-a${code}`)
const institutionId = (code: string): string => `demo-node-i${code}`

const authority = (code: string): Centre =>
  node(code, {
    _id: authorityId(code),
    kind: 'authority',
    code: `A${code}`,
    name: `${fullName(code)}人力资源和社会保障${code.endsWith('0000') ? '厅' : '局'}（演示）`,
    parentId: code.endsWith('0000') ? null : authorityId(`${code.slice(0, 2)}0000`),
    standing: null,
    scope: [],
  })

/** Districts answer to the department of their city, streets to their district's centre's. */
const departmentOf = (code: string): string =>
  authorityId(levelOfRegion(code) === 'province' ? code : `${code.slice(0, 4)}00`)

const institution = (code: string): Centre =>
  node(code, {
    _id: institutionId(code),
    code: `D${code}`,
    institutionCode: `${code}01`,
    name: `${fullName(code)}公共就业和人才服务中心（演示）`,
    parentId: departmentOf(code),
  })

const street = (code: string): Centre =>
  node(code, {
    _id: institutionId(code),
    code: `D${code}`,
    institutionCode: `${code}01`,
    name: `${fullName(code)}人力资源社会保障服务中心（演示）`,
    parentId: departmentOf(code),
    standing: {
      kind: 'delegated',
      by: institutionId(code.slice(0, 6)),
      document: '演示委托〔2026〕1号',
    },
    scope: ['unemployed', 'retired'],
  })

const authorised = (code: string, at: number, validFrom: string, validUntil: string): Centre => {
  const document = `演示授权〔${validFrom.slice(0, 4)}〕${at}号`
  const standing: Standing = { kind: 'authorised', document, validFrom, validUntil }
  return node(code, {
    _id: `${institutionId(code)}-z${at}`,
    code: `Z${code}${at}`,
    name: `${fullName(code)}千帆人力资源服务公司${at}部（演示）`,
    parentId: departmentOf(code),
    standing,
    scope: ['units'],
  })
}

/** Cities that the demo had before it had provinces: their nodes stand in demo.ts. */
const FIRST_AUTHORITIES = ['560100']
const FIRST_INSTITUTIONS = ['560100', '560200']

const codes = DEMO_REGIONS.map(({ code }) => code)
const six = codes.filter((code) => code.length === 6)

/** The rest of the demo's tree: three invented provinces with their cities, districts and streets; one authorisation has lapsed. */
export const DEMO_TREE: readonly Centre[] = [
  ...six.filter((code) => code.endsWith('00') && !FIRST_AUTHORITIES.includes(code)).map(authority),
  ...six.filter((code) => !FIRST_INSTITUTIONS.includes(code)).map(institution),
  ...codes.filter((code) => code.length > 6).map(street),
  authorised('560100', 1, '2025-01-01', '2028-12-31'),
  authorised('570100', 2, '2023-11-22', '2026-11-21'),
  authorised('570200', 3, '2024-02-01', '2027-01-31'),
  authorised('580000', 4, '2026-01-01', '2029-12-31'),
]
