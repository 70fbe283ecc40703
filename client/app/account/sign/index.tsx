import { CURRENT_AGREEMENT } from '@shared/domain/agreements/register'
import { agreementText } from '@shared/domain/agreements/texts'
import { itemOf } from '@shared/domain/items/catalogue'
import { checkForm } from '@shared/domain/items/check-form'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { Text } from '../../kit/text'
import { readAnswers } from '../../lib/answers'
import { SignInGate } from '../../lib/sign-in-gate'
import { open } from '../../platform/navigation'
import { AgreementClauses } from '../agreement/agreement-clauses'
import { ProofGate } from '../proof/proof-gate'
import { SignForm } from './sign-form'

const ITEM = 'personal-account'
const HERE = '/account/sign/index'

/** The last step of opening an account: the agreement in full, an explicit yes, and a fresh proof that it is the person. */
export default function SignPage() {
  const item = itemOf(ITEM)
  const values = readAnswers(ITEM)
  const text = agreementText(CURRENT_AGREEMENT.version)
  const missing = checkForm(
    item.groups.filter(({ signed }) => !signed),
    values,
  )
  return (
    <Page title="签署委托存档协议" where={`${item.title} · 最后一步`}>
      <SignInGate to={HERE} why="登录后才能签署，已填写的内容会保留。">
        {missing.length > 0 || !text ? (
          <Empty
            icon="file-text"
            title="还有问题没有回答"
            note="回答完就可以签署，已填写的内容都在。"
            action={{ label: '继续填写', onPress: () => open(`/apply/start/index?item=${ITEM}`) }}
          />
        ) : (
          <>
            <Text>甲方是您选的存档机构，乙方是您。请读完再签，签署后随时可以下载。</Text>
            <AgreementClauses text={text} />
            <ProofGate why="签署协议前，请再确认是您本人。">
              {(again) => <SignForm item={ITEM} values={values} again={again} />}
            </ProofGate>
          </>
        )}
      </SignInGate>
    </Page>
  )
}
