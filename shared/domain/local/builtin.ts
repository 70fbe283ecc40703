import { BEIJING_TABLES } from './tables/beijing'
import { CHONGQING_TABLES } from './tables/chongqing'
import { NATIONAL_TABLES } from './tables/national'
import { WEIHAI_TABLES } from './tables/weihai'
import type { TableVersion } from './types'

/** The tables that come with the service, taken from published texts. Places enter theirs beside them, stored. */
export const BUILTIN_TABLES: readonly TableVersion[] = [
  ...NATIONAL_TABLES,
  ...BEIJING_TABLES,
  ...CHONGQING_TABLES,
  ...WEIHAI_TABLES,
]
