import { itemOf } from '@shared/domain/items/catalogue'
import type { FormValues } from '@shared/domain/items/check-form'
import { reg } from '@shared/kernel/reg'
import { Button } from '../../kit/button'
import { Text } from '../../kit/text'
import { draftOf } from '../../lib/answers'
import { open } from '../../platform/navigation'
import { readStored, writeStored } from '../../platform/storage'
import type { CaseFound } from '../case-found'

reg('N12-agree')

type Next = NonNullable<CaseFound['next']>

/** What is said of it, what is pressed, and the page that opens: with everything answered, the agreement is read and signed at once. */
const WAYS: Readonly<
  Record<Next['item'], (form: Next['form']) => { says: string; label: string; to: string }>
> = {
  'transfer-in': ({ holder }) => ({
    says: `保管单位是${holder}，已替您填好，不用再填。`,
    label: `接着办${itemOf('transfer-in').title}`,
    to: '/apply/start/index?item=transfer-in',
  }),
  'file-search': () => ({
    says: '还不知道档案在哪里的，由一家机构替您问到底。这里已经知道的，替您填好了。',
    label: `接着办${itemOf('file-search').title}`,
    to: '/apply/start/index?item=file-search',
  }),
  'personal-account': () => ({
    says: '档案已经接收，还差一份委托存档协议。要填的已经用这次的答案填好，看完协议就可以签。',
    label: '看协议并签署',
    to: '/account/sign/index?item=personal-account',
  }),
}

/** The service that comes next, its form begun with what this case has found out. */
export function LeadOn({ next: { item, form } }: { next: Next }) {
  const { says, label, to } = WAYS[item](form)
  const goOn = () => {
    // What the person has filled in already stays; what this case has found out is known better now.
    writeStored(draftOf(item), { ...readStored<FormValues>(draftOf(item)), ...form })
    open(to)
  }
  return (
    <>
      <Text>{says}</Text>
      <Button onPress={goOn}>{label}</Button>
    </>
  )
}
