import { openLetter } from '@shared/contract/letters'
import { type LetterKey, readLetterAddress, readLetterNumber } from '@shared/domain/transfer/letter-key'
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
import { LetterView } from './letter-view'

reg('N20-1', 'N20-2', 'N20-5')

const NUMBERS = {
  read: (typed: string) => readLetterNumber(typed)?.number ?? null,
  hint: '两个字母和 16 位数字，例如 DH-20260305-12345678',
}

const SCAN = {
  label: '扫函上的二维码',
  wrong: '扫到的不是函上的二维码，请对准函重新扫，或手工填写。',
  read: (text: string) => {
    const key = readLetterAddress(text)
    return key && { no: key.number, code: key.code }
  },
}

/** A unit without an account checks the letter it was sent, and answers it: by number and code, nothing in the address. */
export default function AnswerPage() {
  const parameters = useRouteParams()
  const [key, setKey] = useState<LetterKey | null>(() => readLetterAddress(arrivedBy(parameters) ?? ''))
  const query = useQuery(key && `letter:${key.number}:${key.code}`, () =>
    api.call(openLetter, { body: key ?? { number: '', code: '' } }),
  )
  return (
    <Page
      title={key && query.data ? query.data.title : '答复来函'}
      where={key && query.data ? query.data.number : '收到调档函、转递通知单的单位'}
      onRetry={() => void query.reload()}
    >
      {key ? (
        <LoadedQuery query={query} lines={6}>
          {(letter) => (
            <Opened>
              <LetterView letterKey={key} letter={letter} reload={query.reload} />
            </Opened>
          )}
        </LoadedQuery>
      ) : (
        <Text>
          不用注册。凭函上的编号和答复码，可以核验函的真伪，答复档案已寄出、不在这里，或者退回回执。
        </Text>
      )}
      <AskForKey
        title={key ? '看另一份函' : '函上的编号和答复码'}
        labels={{ no: '函的编号', code: '答复码' }}
        words="letter"
        numbers={NUMBERS}
        scan={SCAN}
        go="打开这份函"
        folded={query.data !== undefined}
        onKey={({ no, code }) => setKey({ number: no, code })}
      />
    </Page>
  )
}
