import * as z from 'zod/mini'
import { CENTRE_LEVELS } from '../domain/centres/types'
import { nodeId } from './fields'
import { regionCode } from './regions'
import { route } from './route'

/** A centre as anybody finds it in the directory (article 26). */
export const centreRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: z.enum(CENTRE_LEVELS),
  levelName: z.string(),
  regionCode: z.string(),
  /** 云省（演示） 云帆市（演示） 望湖区（演示）; empty while nobody has entered where it stands. */
  regionName: z.string(),
  /** Empty where nobody has entered them. */
  address: z.string(),
  phone: z.string(),
  hours: z.string(),
})

const shown = { audience: 'public', action: 'public.read', rate: 'read', status: 200 } as const

/** A centre opens and closes by the day; a minute-old list is a right one still. */
const MINUTE = 60

export const listCentres = route({
  name: 'listCentres',
  method: 'GET',
  path: '/api/centres',
  summary: '档案管理服务机构目录：按地区和名称查找',
  ...shown,
  cacheSeconds: MINUTE,
  query: z.strictObject({
    /** Those in the region and those that serve it; the nearest first. Codes no longer in use are taken as well. */
    region: z.optional(regionCode),
    /** Part of name, address or region, or the telephone. */
    q: z.optional(z.string().check(z.maxLength(40, 'field.too-long'))),
    /** A name as somebody typed it: the few whose name they may have meant, and nobody else; none where it is one's own. */
    like: z.optional(z.string().check(z.maxLength(60, 'field.too-long'))),
    /** Id of the last centre of the page before. */
    after: z.optional(z.string().check(z.maxLength(40))),
  }),
  output: z.strictObject({
    total: z.int(),
    centres: z.array(centreRow),
    /** `after` of the next page; null on the last. */
    next: z.nullable(z.string()),
    /** The 主管部门 to ask where nobody serves the region; null while somebody does. */
    ask: z.nullable(z.strictObject({ name: z.string(), phone: z.string() })),
  }),
  problems: [],
})

export const readCentre = route({
  name: 'readCentre',
  method: 'GET',
  path: '/api/centres/:id',
  summary: '一个机构：联系方式、服务对象、资格、主管部门',
  ...shown,
  cacheSeconds: MINUTE,
  params: z.strictObject({ id: nodeId }),
  output: z.strictObject({
    ...centreRow.shape,
    /** Whether it keeps files today; if not, `standing` says why. */
    open: z.boolean(),
    standing: z.string(),
    /** Whose files it takes, in words. */
    serves: z.array(z.string()),
    authority: z.nullable(z.strictObject({ id: z.string(), name: z.string(), phone: z.string() })),
  }),
  problems: ['centre.not-found'],
})
