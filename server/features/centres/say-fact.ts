import type { Fact } from '@shared/domain/facts/types'

const FIELDS: Readonly<Record<string, string>> = {
  name: '名称',
  parentId: '上级',
  level: '层级',
  regionCode: '行政区划',
  institutionCode: '机构编号',
  address: '地址',
  phone: '电话',
  hours: '服务时间',
  standing: '资格',
  scope: '服务对象',
  sealText: '印章文字',
}

/** What a fact of a node's history says: what was entered, or which fields were changed. */
export function sayFact({ kind, data }: Fact): string {
  if (kind === 'centre-entered') return '新增'
  const set = (data.set ?? {}) as Readonly<Record<string, unknown>>
  const changed = Object.keys(set).flatMap((field) => FIELDS[field] ?? [])
  return changed.length ? `变更${changed.join('、')}` : '核对，没有变更'
}
