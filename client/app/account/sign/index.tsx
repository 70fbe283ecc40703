import { CURRENT_AGREEMENT, CURRENT_UNIT_AGREEMENT } from '@shared/domain/agreements/register'
import { agreementText } from '@shared/domain/agreements/texts'
import { itemOf } from '@shared/domain/items/catalogue'
import { checkForm } from '@shared/domain/items/check-form'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { Text } from '../../kit/text'
import { readAnswers } from '../../lib/answers'
import { ProofGate } from '../../lib/proof/proof-gate'
import { SignForm } from '../../lib/proof/sign-form'
import { SignInGate } from '../../lib/sign-in-gate'
import { open, useRouteParams } from '../../platform/navigation'
import { AgreementClauses } from '../agreement/agreement-clauses'

const PERSON = {
  item: 'personal-account',
  text: agreementText(CURRENT_AGREEMENT.version),
  version: CURRENT_AGREEMENT.version,
  parties: '甲方是您选的存档机构，乙方是您。请读完再签，签署后随时可以下载。',
} as const

const UNIT = {
  item: 'collective-account',
  text: agreementText(CURRENT_UNIT_AGREEMENT.version, 'unit'),
  version: CURRENT_UNIT_AGREEMENT.version,
  parties: '甲方是单位选的存档机构，乙方是单位，由您代表单位签署。请读完再签，签署后随时可以下载。',
} as const

/** The last step of opening an account, one's own or that of a unit: the agreement in full, an explicit yes, and a fresh proof that it is the person. */
export default function SignPage() {
  const signing = useRouteParams().item === UNIT.item ? UNIT : PERSON
  const { text, version, parties } = signing
  const item = itemOf(signing.item)
  const values = readAnswers(signing.item)
  const missing = checkForm(
    item.groups.filter(({ signed }) => !signed),
    values,
  )
  const title = text?.title ?? '委托存档协议'
  const asked = item.groups.find(({ signed }) => signed)?.questions[0]
  return (
    <Page title={`签署${title}`} where={`${item.title} · 最后一步`}>
      <SignInGate to={`/account/sign/index?item=${signing.item}`} why="登录后才能签署，已填写的内容会保留。">
        {missing.length > 0 || !text || !asked ? (
          <Empty
            icon="file-text"
            title="还有问题没有回答"
            note="回答完就可以签署，已填写的内容都在。"
            action={{ label: '继续填写', onPress: () => open(`/apply/start/index?item=${signing.item}`) }}
          />
        ) : (
          <>
            <Text>{parties}</Text>
            <AgreementClauses text={text} />
            <ProofGate why="签署协议前，请再确认是您本人。">
              {(again) => (
                <SignForm
                  item={signing.item}
                  says={`我已读完${title}（${version} 版）和其中的个人信息处理告知，同意签署。`}
                  {...{ asked, values, again }}
                />
              )}
            </ProofGate>
          </>
        )}
      </SignInGate>
    </Page>
  )
}
