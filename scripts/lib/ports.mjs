import { createServer } from 'node:net'

/** The ports of the product: the variable that changes each, the usual number, and what answers there. */
export const ports = {
  citizen: { variable: 'CITIZEN_PORT', usual: 3000, what: '群众端页面和接口' },
  staff: { variable: 'STAFF_PORT', usual: 3001, what: '工作人员端页面和接口' },
  worker: { variable: 'WORKER_PORT', usual: 3002, what: '后台任务的健康检查' },
  simulators: { variable: 'SIMULATOR_PORT', usual: 3900, what: '模拟的外部服务和短信收件箱' },
}

/** The two servers that `npm run dev` adds for pages that rebuild themselves. */
export const devPorts = {
  h5: { variable: 'H5_DEV_PORT', usual: 10_086, what: '开发用的群众端页面' },
  admin: { variable: 'ADMIN_DEV_PORT', usual: 5_174, what: '开发用的工作人员端页面' },
}

export const portOf = (name) => numberOf(ports[name] ?? devPorts[name])

const numberOf = ({ variable, usual }) => Number(process.env[variable] || usual)

/** The variables that hand the ports to every child. */
export const portVariables = () =>
  Object.fromEntries(Object.keys(ports).map((name) => [ports[name].variable, `${portOf(name)}`]))

/** One Chinese sentence for each port that cannot be had; an empty list when all are free. */
export async function portFaults(wanted = ports, command = 'npm run up') {
  const faults = []
  const seen = new Map()
  for (const entry of Object.values(wanted)) {
    const { variable, what } = entry
    const port = numberOf(entry)
    if (!Number.isInteger(port) || port < 1 || port > 65_534) {
      faults.push(`${variable} 的值 ${process.env[variable]} 不是有效端口号，请填 1 到 65534 之间的整数。`)
    } else if (seen.has(port)) {
      faults.push(`${variable} 和 ${seen.get(port)} 都是 ${port}，请改用不同的端口。`)
    } else if (!(await isFree(port))) {
      faults.push(
        `端口 ${port}（${what}）已被占用。请先关闭占用它的程序，或换一个端口再启动，例如：${variable}=${port + 100} ${command}`,
      )
    }
    seen.set(port, variable)
  }
  return faults
}

/** Whether this machine can listen on the port, on every address and on the loop-back address alone. */
export async function isFree(port) {
  return (await canListen(port, undefined)) && (await canListen(port, '127.0.0.1'))
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
