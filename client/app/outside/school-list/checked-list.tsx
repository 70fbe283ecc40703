import type { CheckedSchoolList } from '@shared/contract/school-lists'
import { Lead } from '../../kit/lead'
import { Text } from '../../kit/text'
import { LeftRows } from './left-rows'

function says({ list, good, bad }: CheckedSchoolList): string {
  if (list.state !== 'offered') return '这份清单已经发送过，不会重复登记。'
  if (bad === 0) return `${good} 行都没有问题，可以发送。`
  return good > 0
    ? `${good} 行没有问题，${bad} 行要改。改好后重新选择文件；也可以先发送没有问题的，其余改好再传，已登记的不会重复。`
    : '没有一行可以登记，请改好后重新选择文件。'
}

/** What was found in the list: how much is right, and what is wrong with which row. */
export function CheckedList({ checked }: { checked: CheckedSchoolList }) {
  const { rows, bad, unused } = checked
  return (
    <>
      <Lead>{says(checked)}</Lead>
      <LeftRows label="要改的行" rows={rows} />
      {bad > rows.length && <Text>{`还有 ${bad - rows.length} 行要改，没有列出。`}</Text>}
      {unused.length > 0 && <Text>{`这些列不登记：${unused.join('、')}。`}</Text>}
    </>
  )
}
