import { type HandInLine, openHandIn } from '@shared/contract/hand-in'
import { type HandInKey, readHandInAddress } from '@shared/domain/forming-units/hand-in'
import { reg } from '@shared/kernel/reg'
import { useState } from 'react'
import { Page } from '../../kit/page'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { AskForKey } from '../../lib/ask-for-key'
import { LoadedQuery } from '../../lib/loaded-query'
import { Opened } from '../../lib/opened'
import { useQuery } from '../../lib/use-query'
import { arrivedBy } from '../../platform/arrived-by'
import { useRouteParams } from '../../platform/navigation'
import { DueLines } from './due-lines'
import { HandInForm } from './hand-in-form'
import { HandedIn, type Receipt } from './handed-in'

reg('M31', 'N14', 'N13')

const SCAN = {
  label: '扫函上的二维码',
  wrong: '扫到的不是催收函或清单上的二维码，请对准重新扫，或手工填写。',
  read: readHandInAddress,
}

/** A unit hands in what it is waited for, by the number and code of its letter: no account, nothing of the key kept or in the address. */
export default function HandInPage() {
  const parameters = useRouteParams()
  const [key, setKey] = useState<HandInKey | null>(() => readHandInAddress(arrivedBy(parameters) ?? ''))
  const [line, setLine] = useState<HandInLine | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const query = useQuery(key && `hand-in:${key.no}:${key.code}`, () =>
    api.call(openHandIn, { body: key ?? { no: '', code: '' } }),
  )
  const toList = () => {
    setLine(null)
    setReceipt(null)
    void query.reload()
  }
  const title = receipt ? '材料已提交' : (line?.title ?? '单位移交材料')
  return (
    <Page title={title} where={query.data?.unit ?? '在线移交'} onRetry={() => void query.reload()}>
      {receipt && <HandedIn receipt={receipt} onNext={toList} />}
      {key && line && !receipt && (
        <HandInForm {...{ handInKey: key, line }} onDone={setReceipt} onBack={toList} />
      )}
      {key && !line && (
        <LoadedQuery query={query} lines={6}>
          {(found) => (
            <Opened>
              <DueLines found={found} onChoose={setLine} />
            </Opened>
          )}
        </LoadedQuery>
      )}
      {!key && (
        <Text>
          不用注册。凭催收函或待移交清单上的编号和移交码，看贵单位要移交哪些材料，逐份拍照提交；核对后再送原件。
        </Text>
      )}
      {!line && (
        <AskForKey
          title={key ? '换一封函' : '函上的移交编号和移交码'}
          labels={{ no: '移交编号', code: '移交码' }}
          words="hand-in"
          scan={SCAN}
          go="看待移交的材料"
          folded={query.data !== undefined}
          onKey={setKey}
        />
      )}
    </Page>
  )
}
