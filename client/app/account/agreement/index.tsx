import { CURRENT_AGREEMENT } from '@shared/domain/agreements/register'
import { agreementText } from '@shared/domain/agreements/texts'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { Text } from '../../kit/text'
import { open, useRouteParams } from '../../platform/navigation'
import { AgreementClauses } from './agreement-clauses'

/** One version of the custody agreement, to read; no signing in is needed. */
export default function AgreementPage() {
  const { version = CURRENT_AGREEMENT.version, of } = useRouteParams()
  const isUnit = of === 'unit'
  const text = agreementText(version, isUnit ? 'unit' : 'person')
  return (
    <Page title={text?.title ?? '委托存档协议'} where={`${version} 版`}>
      {text ? (
        <>
          <Text>甲方是保管档案的机构，乙方是{isUnit ? '单位' : '您'}。</Text>
          <AgreementClauses text={text} />
        </>
      ) : (
        <Empty
          icon="file-text"
          title="没有这个版本"
          note="您签署的版本在“我的存档账户”里。"
          action={{ label: '看我的存档账户', onPress: () => open('/custody/mine/index') }}
        />
      )}
    </Page>
  )
}
