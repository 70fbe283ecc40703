import { compose } from '@server/compose'
import { type Founded, foundHouse } from '@server/found-house'
import { initKeys } from '@server/init-keys'
import { createLogger } from '@server/platform/log'
import { sayInstant } from '@shared/kernel/dates'
import { type Env, readEnv } from '../config/env'
import { openForScript } from './lib/script-database'
import { askFor, foundingOf, sayProblems, USAGE } from './setup/read-founding'

/**
 * `npm run setup`: the first start without demo data. Makes the keys, the first 主管部门, the first centre and the invitation of
 * the first administrator, and prints what to keep where. Asks at a terminal for what no flag gave.
 */
async function main(): Promise<void> {
  const given = foundingOf(process.argv.slice(2))
  const founding = process.stdin.isTTY ? await askFor(given) : given
  const problems = sayProblems(founding)
  if (problems.length)
    throw new Error(['初始化还缺以下内容，什么都没有改动：', ...problems, '', USAGE].join('\n'))
  const env = readEnv()
  const database = await openForScript()
  try {
    const made = await initKeys(env, database, new Date())
    const log = createLogger({ level: 'error', part: 'setup' })
    const founded = await foundHouse(await compose({ env, database, log, part: 'setup' }), founding)
    say(env, made, founded)
  } finally {
    await database.stop()
  }
}

function say(env: Env, made: readonly string[], founded: Founded): void {
  const { authority, institution, username, token, expiresAt } = founded
  const keys = env.keys.directory
  const staffPage = `http://${env.http.host}:${env.http.staffPort}`
  console.log(`
已建立
  主管部门    ${authority}
  机构        ${institution}
  系统管理员  ${username}（还没有密码）

管理员启用链接，${sayInstant(expiresAt)} 前有效，只能用一次，请当面交给本人：
  ${staffPage}/link#${token}
  工作人员端若在别的地址，把链接开头换成那个地址。

请这样保管
  ${made.length ? `本次生成：\n    ${made.join('\n    ')}` : '密钥都已存在，没有改动。'}
  ${keys}/kek.json      主密钥。加密的内容没有它永远打不开。现在就抄存两份，放进两处上锁的地方，不与数据库备份放在一起。
  ${keys}/signing.json  证明的签名密钥。丢失后旧证明仍可用公钥核验，但不能再出新的；泄露须立即更换。
  ${keys}/chain-seals.json  封存全部事实链的签名密钥。丢失后须换新的；泄露须立即更换，并另存此前的库外导出。
  ${keys}/seal.json     证明 PDF 的电子印章，现为没有法律效力的演示印章。正式使用前换成电子印章机构发的密钥和证书。
  ${keys}/jwt.json      登录令牌的密钥。丢失只会让所有人重新登录。
  ${env.dataDir}        数据库与文件（MONGODB_URI 未设时）。用 npm run backup 备份。
由环境变量给出的密钥（JWT_KEYS、KEK_KEYS）不写入文件，请在配置它们的地方同样保管。`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
