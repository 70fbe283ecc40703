import { Call } from '../../kit/call'
import { Page } from '../../kit/page'
import { Text } from '../../kit/text'
import { HOTLINE } from '../hotline'

/** Whom to ask for the centre of a place. */
export default function CentresPage() {
  return (
    <Page title="找机构" where="帮助">
      <Text>全国的公共就业和人才服务机构，都可以通过人社服务热线查到电话、地址和时间。</Text>
      <Call {...HOTLINE} />
    </Page>
  )
}
