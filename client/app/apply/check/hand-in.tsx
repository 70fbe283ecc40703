import type { ItemCode } from '@shared/domain/items/catalogue'
import type { FormValues } from '@shared/domain/items/check-form'
import type { QuestionGroup } from '@shared/domain/items/types'
import { Button } from '../../kit/button'
import { open } from '../../platform/navigation'
import { SignBelow } from './sign-below'

interface HandInProps {
  item: ItemCode
  /** the page of the signature; absent where nothing is signed */
  signing: QuestionGroup | undefined
  values: FormValues
  /** who applies is known */
  isKnown: boolean
  onSend: () => Promise<void>
}

/** What the answers end with: handing them in, or the signature that does, here or on its own page. */
export function HandIn({ item, signing, values, isKnown, onSend }: HandInProps) {
  const asked = signing?.questions[0]
  if (signing?.signed === 'below' && asked && isKnown) return <SignBelow {...{ item, asked, values }} />
  const isApart = signing?.signed === 'apart'
  return (
    <Button disabled={!isKnown} onPress={isApart ? () => open(`/account/sign/index?item=${item}`) : onSend}>
      {isApart ? '阅读并签署协议' : signing ? '签署并提交' : '提交申请'}
    </Button>
  )
}
