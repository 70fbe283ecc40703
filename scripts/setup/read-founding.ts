import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { checkFounding, type Founding } from '@shared/domain/centres/founding'

interface Question {
  flag: string
  asks: string
  example: string
}

/** What is asked, in this order; each may be given as a flag instead. */
const QUESTIONS: Readonly<Record<keyof Founding, Question>> = {
  authorityName: { flag: 'authority', asks: '主管部门全称', example: '示例市人力资源和社会保障局' },
  authorityCode: { flag: 'authority-code', asks: '主管部门代码', example: 'SL00' },
  regionCode: { flag: 'region', asks: '所在地行政区划代码（6 位）', example: '110101' },
  centreName: { flag: 'centre', asks: '档案管理服务机构全称', example: '示例市人才服务中心' },
  centreCode: { flag: 'centre-code', asks: '机构代码（印在证明编号里）', example: 'SLS01' },
  sealText: { flag: 'seal', asks: '证明专用章文字', example: '示例市人才服务中心档案专用章' },
  administratorName: { flag: 'admin-name', asks: '第一位系统管理员的姓名', example: '王示例' },
  administratorUsername: { flag: 'admin', asks: '管理员用户名', example: 'wang.shili' },
}

const FIELDS = Object.keys(QUESTIONS) as (keyof Founding)[]

export const USAGE = `用法：npm run setup -- ${FIELDS.map((field) => `--${QUESTIONS[field].flag} ${QUESTIONS[field].example}`).join(' ')}`

/** The flags given; what is missing is an empty text. Throws for a flag that does not exist. */
export function foundingOf(args: readonly string[]): Founding {
  const options = Object.fromEntries(
    FIELDS.map((field) => [QUESTIONS[field].flag, { type: 'string' as const }]),
  )
  const { values } = parseArgs({ args: [...args], options })
  const given = FIELDS.map((field) => [field, String(values[QUESTIONS[field].flag] ?? '').trim()])
  return Object.fromEntries(given) as unknown as Founding
}

/** Asks at the terminal for every value that is missing or does not serve, until all do. */
export async function askFor(given: Founding): Promise<Founding> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const founding = { ...given }
  try {
    for (const field of FIELDS) {
      const problem = () => checkFounding(founding).find(({ path }) => path === field)?.message
      while (problem()) {
        if (founding[field]) console.log(problem())
        const { asks, example } = QUESTIONS[field]
        founding[field] = (await terminal.question(`${asks}（如 ${example}）：`)).trim()
      }
    }
  } finally {
    terminal.close()
  }
  return founding
}

/** One line a problem, with the flag it is about. */
export const sayProblems = (founding: Founding): string[] =>
  checkFounding(founding).map(
    ({ path, message }) => `  --${QUESTIONS[path as keyof Founding].flag}：${message}`,
  )
