import type { Page } from 'playwright-core'
import type { Place } from '../../test/e2e/support/screens'
import { accountPlaces, secondCheck } from './account-places'
import type { Cast, StaffWho, Who } from './cast'
import { helpPlaces } from './help-places'
import { askForCode, press, pressAndFail } from './prepare'

const QUESTION = '/apply/question/index?item=custody-certificate&group='

const answer = async (page: Page) => {
  await page.getByRole('radio', { name: '落户' }).check()
  await press(page, '继续')
  await page.getByLabel(/接收单位名称/).fill('云帆市派出所（演示）')
}

const answerAll = async (page: Page) => {
  await answer(page)
  await press(page, '继续')
  await page.getByRole('radio', { name: '隐去中间八位' }).waitFor()
  await press(page, '继续')
  await page.getByRole('heading', { level: 1, name: '核对后提交' }).waitFor()
  await page.getByText('云帆市派出所（演示）').filter({ visible: true }).waitFor()
}

const changed = (verifyPath: string) => verifyPath.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))

/** Every page of the citizens, by whoever sees it in an interesting state. */
export function citizenPlaces({ cases, verifyPath }: Cast): Record<Exclude<Who, StaffWho>, Place[]> {
  return {
    stranger: [
      ...helpPlaces,
      { name: 'home-signed-out', path: '/', ready: '登录后查看' },
      { name: 'sign-in', path: '/account/sign-in/index', ready: '获取验证码' },
      {
        name: 'sign-in-error',
        path: '/account/sign-in/index',
        ready: '获取验证码',
        prepare: pressAndFail('获取验证码'),
      },
      { name: 'sign-in-code', path: '/account/sign-in/index', ready: '获取验证码', prepare: askForCode },
      { name: 'second-check', path: '/account/sign-in/index', ready: '获取验证码', prepare: secondCheck },
      { name: 'me-signed-out', path: '/pages/me/index', ready: '请先登录' },
      { name: 'start', path: '/apply/start/index?item=custody-certificate', ready: '开始办理' },
      { name: 'start-transfer', path: '/apply/start/index?item=transfer-in', ready: '开始办理' },
      { name: 'start-search', path: '/apply/start/index?item=file-search', ready: '开始办理' },
      { name: 'start-hand-back', path: '/apply/start/index?item=hand-back', ready: '开始办理' },
      { name: 'verify', path: verifyPath, ready: '真实有效' },
      { name: 'verify-changed', path: changed(verifyPath), ready: '不是真的证明' },
      { name: 'verify-empty', path: '/certificate/verify/index', ready: '核验一份证明' },
    ],
    unknown: [
      { name: 'home-unknown', path: '/', ready: '还不知道您是谁' },
      { name: 'identity', path: '/account/identity/index', ready: '核验并继续' },
      {
        name: 'identity-error',
        path: '/account/identity/index',
        ready: '核验并继续',
        prepare: pressAndFail('核验并继续'),
      },
      { name: 'check-unknown', path: `${QUESTION}purpose`, ready: '报考公务员', prepare: answerAll },
      { name: 'cases-empty', path: '/pages/cases/index', ready: '还没有办件' },
      { name: 'certificates-empty', path: '/certificate/mine/index', ready: '还没有证明' },
    ],
    declared: [{ name: 'home-declared', path: '/', ready: '身份还没有核验' }],
    issued: [
      { name: 'home', path: '/', ready: '已上架保管' },
      {
        name: 'question',
        path: `${QUESTION}purpose`,
        ready: '报考公务员',
        prepare: (page) => page.getByRole('radio', { name: '落户' }).check(),
      },
      { name: 'question-error', path: `${QUESTION}purpose`, ready: '报考公务员', prepare: pressOther },
      { name: 'question-text', path: `${QUESTION}purpose`, ready: '报考公务员', prepare: answer },
      { name: 'check', path: `${QUESTION}purpose`, ready: '报考公务员', prepare: answerAll },
      { name: 'done', path: `/case/done/index?id=${cases.issued}`, ready: '办件编号' },
      { name: 'progress-issued', path: `/case/progress/index?id=${cases.issued}`, ready: '办理经过' },
      { name: 'certificates', path: '/certificate/mine/index', ready: '打开证明' },
      { name: 'cases', path: '/pages/cases/index', ready: /存档证明 ·/ },
      { name: 'me', path: '/pages/me/index', ready: '已核验' },
      ...accountPlaces,
    ],
    waiting: [
      { name: 'progress', path: `/case/progress/index?id=${cases.waiting}`, ready: '办理经过' },
      {
        name: 'withdraw',
        path: `/case/progress/index?id=${cases.waiting}`,
        ready: '办理经过',
        prepare: (page) => press(page, '撤回申请'),
      },
    ],
    checked: [
      { name: 'own-claims', path: '/custody/claims/index', ready: '提交我的经历' },
      { name: 'health-check', path: '/custody/check/index', ready: '有几处要补或核实' },
      {
        name: 'health-check-counts',
        path: '/custody/check/index',
        ready: '有几处要补或核实',
        prepare: (page) => page.getByRole('button', { name: '各类有几份' }).click(),
      },
    ],
    refused: [
      { name: 'progress-refused', path: `/case/progress/index?id=${cases.refused}`, ready: '您可以这样办' },
    ],
  }
}

async function pressOther(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '其他' }).check()
  await page.getByLabel('请写明用途').fill('')
  await pressAndFail('继续')(page)
}
