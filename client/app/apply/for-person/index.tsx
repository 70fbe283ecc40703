import { applyForPerson } from '@shared/contract/for-people'
import { FREE } from '@shared/domain/guides/free'
import { ITEM_TITLES } from '@shared/domain/items/titles'
import { reg } from '@shared/kernel/reg'
import { Page } from '../../kit/page'
import { Text } from '../../kit/text'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { carriedOut, keyOf } from '../../lib/intention'
import { SignInGate } from '../../lib/sign-in-gate'
import { here, returnTo, useRouteParams } from '../../platform/navigation'
import { ForPersonForm } from './form'
import { bodyOf, type ForPerson } from './groups'

reg('N20-1', 'S-change', 'N12-unit')

const INTENTION = 'for-person'

const SAYS: Record<ForPerson, string> = {
  'transfer-in':
    '档案转到单位集体账户所在的机构。下面问的是这位人员的情况，“您”指本人。提交后机构核对，本人会收到消息，也可以撤回。',
  'internal-move':
    '档案转为本人的个人存档，不再列在单位账户里。档案不动，机构核对来函后办理，本人会收到消息。',
}

/** Whoever acts for a unit applies for one of its people, by the unit's letter. */
export default function ForPersonPage() {
  const { unit = '', item: asked, archive = '' } = useRouteParams()
  const item: ForPerson = asked === 'internal-move' ? asked : 'transfer-in'
  const send = async (values: Record<string, string>) => {
    const body = bodyOf(item, archive, values)
    const key = keyOf(INTENTION, { unit, body })
    const made = await api.call(applyForPerson, { params: { id: unit }, body, key })
    carriedOut(INTENTION)
    announce(`已提交，办件编号 ${made.no}`)
    returnTo(`/custody/unit/index?id=${unit}`)
  }
  return (
    <Page title={ITEM_TITLES[item].title} where="代人员申请">
      <SignInGate to={here()} why="登录后才能代单位的人员申请。">
        <Text>{SAYS[item]}</Text>
        <ForPersonForm item={item} onSend={send} />
        <Text>{FREE.says}</Text>
      </SignInGate>
    </Page>
  )
}
