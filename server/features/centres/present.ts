import type { centreRow } from '@shared/contract/centres'
import { type Centre, LEVEL_NAMES, type Scope } from '@shared/domain/centres/types'
import { type Day, writeDay } from '@shared/kernel/dates'
import type * as z from 'zod/mini'
import type { CentreDirectory } from './directory'
import type { Regions } from './regions'

/** Whose files an institution takes, as the directory writes it. */
export const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  persons: '个人',
  units: '用人单位',
  unemployed: '失业人员',
  retired: '退休人员',
}

export const presentRow = (regions: Regions, centre: Centre): z.output<typeof centreRow> => ({
  id: centre._id,
  name: centre.name,
  level: centre.level,
  levelName: LEVEL_NAMES[centre.level],
  regionCode: centre.regionCode,
  regionName: regions.pathName(centre.regionCode),
  address: centre.address,
  phone: centre.phone,
  hours: centre.hours,
})

/** Why it may keep files, or why not (N6), in a sentence. */
export function sayStanding(centres: CentreDirectory, { _id, name, standing }: Centre, day: Day): string {
  const may = centres.mayKeep(_id, day)
  if (!may.ok) return `${name}${may.error.says}。`
  if (standing?.kind === 'authorised')
    return `经省级人力资源社会保障部门授权（${standing.document}），有效期至${writeDay(standing.validUntil)}。`
  if (standing?.kind === 'delegated') {
    const by = centres.has(standing.by) ? centres.byId(standing.by).name : ''
    return `受${by}委托（${standing.document}）。`
  }
  return '县级以上人民政府设立的公共就业和人才服务机构。'
}
