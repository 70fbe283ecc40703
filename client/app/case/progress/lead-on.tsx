import { itemOf } from '@shared/domain/items/catalogue'
import type { FormValues } from '@shared/domain/items/check-form'
import { Button } from '../../kit/button'
import { Text } from '../../kit/text'
import { draftOf } from '../../lib/answers'
import { open } from '../../platform/navigation'
import { readStored, writeStored } from '../../platform/storage'
import type { CaseFound } from '../case-found'

/** The service that comes next, its form begun with what this case has found out. */
export function LeadOn({ next: { item, form } }: { next: NonNullable<CaseFound['next']> }) {
  const { title } = itemOf(item)
  const goOn = () => {
    // What the person has filled in already stays; who has the file is known better now.
    writeStored(draftOf(item), { ...readStored<FormValues>(draftOf(item)), ...form })
    open(`/apply/start/index?item=${item}`)
  }
  return (
    <>
      <Text>{`保管单位是${form.holder}，已替您填好，不用再填。`}</Text>
      <Button onPress={goOn}>{`接着办${title}`}</Button>
    </>
  )
}
