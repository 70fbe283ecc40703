import { openSchoolList } from '@shared/contract/school-lists'
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
import { ListUpload } from './list-upload'
import { SentLists } from './sent-lists'
import { Unmatched } from './unmatched'

reg('grad')

const SCAN = {
  label: '扫接收机构给的二维码',
  wrong: '扫到的不是上传清单的二维码，请对准重新扫，或手工填写。',
  read: readHandInAddress,
}

/** A school uploads its dispatch lists by the number and code a centre gave it: no account, nothing of the key in the address. */
export default function SchoolListPage() {
  const parameters = useRouteParams()
  const [key, setKey] = useState<HandInKey | null>(() => readHandInAddress(arrivedBy(parameters) ?? ''))
  const query = useQuery(key && `school-list:${key.no}:${key.code}`, () =>
    api.call(openSchoolList, { body: key ?? { no: '', code: '' } }),
  )
  return (
    <Page
      title="学校上传毕业生清单"
      where={query.data?.school ?? '给寄出毕业生档案的学校'}
      onRetry={() => void query.reload()}
    >
      {key ? (
        <LoadedQuery query={query} lines={6}>
          {(found) => (
            <Opened>
              <ListUpload listKey={key} found={found} onSent={query.reload} />
              <SentLists lists={found.lists} reload={query.reload} />
              <Unmatched found={found} />
            </Opened>
          )}
        </LoadedQuery>
      ) : (
        <Text>
          不用注册。凭接收机构给的编号和上传码上传档案转递清单，先逐行检查，改好再发送；也可以回来看哪些档案还没有对上。
        </Text>
      )}
      <AskForKey
        title={key ? '换一个编号' : '接收机构给的编号和上传码'}
        labels={{ no: '编号', code: '上传码' }}
        words="school-list"
        scan={SCAN}
        go="打开上传页"
        folded={query.data !== undefined}
        onKey={setKey}
      />
    </Page>
  )
}
