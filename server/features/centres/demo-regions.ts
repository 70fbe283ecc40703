import type { NamedRegion } from '../../platform/ports/region-list'

/** The demo's provinces, cities and districts: codes of no real place, names of none. */
const PROVINCES = [
  { code: '56', name: '云省（演示）' },
  { code: '57', name: '海省（演示）' },
  { code: '58', name: '原省（演示）' },
]

/** A city and its districts, by the province. */
const CITIES: Readonly<Record<string, readonly string[]>> = {
  '56': [
    '云帆市 望湖区 听松区 揽月县 拂云县',
    '星海市 听涛区 观澜区 拾星县 挽霞县',
    '松风市 鹤鸣区 竹影区 泉音县 石径县',
  ],
  '57': [
    '潮生市 帆影区 贝阙区 鸥汀县 蓝屿县',
    '渔歌市 灯塔区 浪花区 沙堤县 珊屿县',
    '晴湾市 暖浪区 椰林区 月牙县 千帆县',
  ],
  '58': [
    '麦浪市 金穗区 谷雨区 归燕县 稻香县',
    '苇塘市 荷风区 菱歌区 白鹭县 清渠县',
    '归雁市 晨曦区 暮云区 牧笛县 草芽县',
  ],
}

const invented = (name: string): string => `${name}（演示）`

const two = (number: number): string => String(number).padStart(2, '0')

const STREETS = ['青石街道', '白杨街道', '银杏街道']

function regionsOfCity(city: string, row: string): NamedRegion[] {
  const [name = '', ...districts] = row.split(' ')
  return [
    { code: `${city}00`, name: invented(name) },
    ...districts.map((district, at) => ({ code: `${city}${two(at + 1)}`, name: invented(district) })),
  ]
}

/** Every region of the demo; the first district of each province has streets. */
export const DEMO_REGIONS: readonly NamedRegion[] = PROVINCES.flatMap(({ code, name }) => [
  { code: `${code}0000`, name },
  ...(CITIES[code] ?? []).flatMap((row, at) => regionsOfCity(`${code}${two(at + 1)}`, row)),
  ...STREETS.map((street, at) => ({ code: `${code}010100${at + 1}`, name: invented(street) })),
])
