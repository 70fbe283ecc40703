import type { RouteOutput } from '@shared/contract/route'
import type { CheckedSchoolList, openSchoolList } from '@shared/contract/school-lists'
import type { HandInKey } from '@shared/domain/forming-units/hand-in'
import { IMPORT_KINDS } from '@shared/domain/imports/kinds'
import type { LedgerColumn } from '@shared/domain/ledger/columns'
import { useState } from 'react'
import { Call } from '../../kit/call'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { Upload } from '../../kit/upload'
import { announce } from '../../lib/announce'
import { type SendFile, sendListByKey } from '../../lib/send-upload'
import { useUid } from '../../lib/use-uid'
import { useUpload } from '../../lib/use-upload'
import { canPickTable } from '../../platform/pick-file'
import { CheckedList } from './checked-list'
import { SendForm } from './send-form'

interface ListUploadProps {
  listKey: HandInKey
  found: RouteOutput<typeof openSchoolList>
  onSent: () => Promise<void>
}

const columns: readonly LedgerColumn[] = IMPORT_KINDS.graduates.columns
const titles = (isRequired: boolean): string =>
  columns
    .filter(({ required }) => (required ?? false) === isRequired)
    .map(({ title }) => title)
    .join('、')

/** One list: chosen, looked at row by row, sent once it is as it should be. */
export function ListUpload({ listKey, found, onSent }: ListUploadProps) {
  const { centre, deadline } = found
  const [checked, setChecked] = useState<CheckedSchoolList | null>(null)
  const id = useUid('list')
  const send: SendFile = async (...given) => {
    const answer = await sendListByKey(listKey)(...given)
    setChecked(answer)
    announce(`检查完了：${answer.good} 行没有问题，${answer.bad} 行要改`)
    return answer.list
  }
  const onChange = (chosen: string) => {
    if (!chosen) setChecked(null)
  }
  const { state, pick, retry, remove } = useUpload('', onChange, send)
  const done = async () => {
    remove()
    await onSent()
  }
  return (
    <Section title="上传清单">
      <Text>{`第一行是列名，必须有：${titles(true)}；有就填：${titles(false)}。报到证不需要。`}</Text>
      <Text>{deadline}</Text>
      {canPickTable ? (
        <Upload
          {...{ id, label: '档案转递清单', state }}
          isTable
          withDocuments={false}
          onPick={pick}
          onRetry={retry}
          onRemove={remove}
        />
      ) : (
        <Text>这里不能选表格，请在电脑的浏览器里打开本系统上传。</Text>
      )}
      {checked && <CheckedList checked={checked} />}
      {checked && checked.list.state === 'offered' && checked.good > 0 && (
        <SendForm listKey={listKey} checked={checked} onSent={done} />
      )}
      <Text>接收机构：{centre.name}</Text>
      {centre.phone && <Call label="窗口电话" number={centre.phone} />}
    </Section>
  )
}
