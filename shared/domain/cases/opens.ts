import { itemOf } from '../items/catalogue'
import { ITEM_TITLES, type ItemCode, isPersonItem } from '../items/titles'
import type { Actor } from '../policy/roles'
import type { Resource } from '../policy/table'
import { mayGive } from './available'

/** The items a centre opens itself. */
const CENTRE_ITEMS = (Object.keys(ITEM_TITLES) as ItemCode[]).filter((code) => !isPersonItem(code))

/** Which items this actor may open on a file, as the `can` of its page. */
export const itemsToOpen = (actor: Actor, file: Resource): ItemCode[] =>
  CENTRE_ITEMS.filter((code) =>
    itemOf(code).commands.some((row) => row.from.length === 0 && mayGive(row, actor, file)),
  )
