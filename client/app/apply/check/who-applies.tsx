import type { readMe } from '@shared/contract/me'
import type { RouteOutput } from '@shared/contract/route'
import { Button } from '../../kit/button'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { realNamePath } from '../../lib/real-name-path'
import { open } from '../../platform/navigation'

interface WhoAppliesProps {
  /** where to come back to after telling who one is */
  to: string
  person: RouteOutput<typeof readMe>
}

/** The applicant as the account knows them; asked for here when it does not. */
export function WhoApplies({ to, person }: WhoAppliesProps) {
  const identityPath = realNamePath(to)
  if (!person.identity) {
    return (
      <>
        <Text>还差一步：请填写您的姓名和身份证号，我们才能找到您的档案。</Text>
        <Button kind="secondary" onPress={() => open(identityPath)}>
          填写身份信息
        </Button>
      </>
    )
  }
  const { name, idNumber, level } = person.identity
  const changeTo = level === 'declared' ? identityPath : undefined
  return (
    <SummaryList
      items={[
        { label: '申请人', value: name, changeTo },
        { label: '身份证号', value: idNumber, changeTo },
      ]}
    />
  )
}
