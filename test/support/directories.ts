import type { SentFile } from './multipart'

export const DIRECTORY_HEAD = '序号,行政区划代码,机构编号,机构全称,机构层级,通讯地址,联系电话'

/** A line of an invented directory: an institution of 云帆市. `n` tells it from the others. */
export const directoryLine = (
  n: number,
  more: Partial<Record<'region' | 'name' | 'level' | 'phone', string>> = {},
): string =>
  [
    String(n),
    more.region ?? '560102',
    `5601-9${String(n).padStart(3, '0')}`,
    more.name ?? `云帆市听松区就业服务所${n}部（演示）`,
    more.level ?? '区县级',
    `云帆市听松区松涛路 ${n} 号（演示）`,
    more.phone ?? `0000-56019${String(n).padStart(2, '0')}`,
  ].join(',')

export const directoryOf = (lines: readonly string[], name = '机构目录.csv'): SentFile => ({
  name,
  bytes: Buffer.from([DIRECTORY_HEAD, ...lines].join('\n')),
})
