const uses = (...modules: string[]): string =>
  `${modules.map((m) => `import '${m}'`).join('\n')}\nexport const here = 1\n`

/** A product in small in which every room imports what it may. */
export const goodTree: Record<string, string> = {
  'shared/kernel/result.ts': uses('./ids'),
  'shared/kernel/ids.ts': uses(),
  'shared/domain/cases/table.ts': uses('../../kernel/result', 'zod/mini'),
  'shared/contract/cases.ts': uses('@shared/domain/cases/table', '@shared/kernel/ids', 'zod/mini'),
  'server/platform/ports/sms.ts': uses(),
  'server/platform/mongo/connect.ts': uses('mongoose', 'node:fs', '@shared/kernel/ids'),
  'server/features/cases/index.ts': uses('./commands/decide'),
  'server/features/cases/commands/decide.ts': uses(
    '../repository',
    '@shared/domain/cases/table',
    '../../people/index',
  ),
  'server/features/cases/repository.ts': uses('mongoose', '../../platform/mongo/connect'),
  'server/features/people/index.ts': uses('./find'),
  'server/features/people/find.ts': uses('@server/platform/ports/sms', 'node:crypto'),
  'server/features/people/find.test.ts': uses('@test/support/engine', 'vitest', 'mongoose'),
  'server/http/mount.ts': uses(
    'koa',
    '@shared/contract/cases',
    '../features/cases/index',
    '../platform/ports/sms',
  ),
  'server/adapters/sms/client.ts': uses('../../platform/ports/sms', 'node:http'),
  'server/app.ts': uses('./http/mount', './features/cases/index', '@shared/domain/cases/table'),
  'server/main.ts': uses('./app', './adapters/sms/client', './platform/mongo/connect', '../config/env'),
  'config/env.ts': uses(),
  'client/common/api.ts': uses('@shared/contract/cases', 'react'),
  'client/app/pages/home/index.tsx': uses('../../kit/Button', '@common/api'),
  'client/app/kit/Button.tsx': uses('@tarojs/taro', 'react', '../lib/style'),
  'client/app/lib/style.ts': uses(),
  'client/app/platform/login.ts': uses('@tarojs/taro'),
  'client/app/apply/pages/index.tsx': uses(
    '../parts/Question',
    '@app/kit/Button',
    '@shared/domain/cases/table',
  ),
  'client/app/apply/parts/Question.tsx': uses('../../platform/login', '../../lib/style'),
  'client/app/unit/pages/index.tsx': uses('@app/kit/Button'),
  'client/admin/main.tsx': uses('antd', 'react', '@common/api', '@shared/kernel/ids'),
  'test/support/engine.ts': uses('@server/platform/mongo/connect', '@server/main'),
}

interface Wrong {
  path: string
  text: string
  rule: string
}

const wrong = (rule: string, path: string, ...modules: string[]): Wrong => ({
  rule,
  path,
  text: uses(...modules),
})

/** One file for every way a wall can be broken, and the rule that must say so. */
export const badTree: Wrong[] = [
  wrong('kernel-imports-nothing', 'shared/kernel/wrong-package.ts', 'zod/mini'),
  wrong('kernel-imports-nothing', 'shared/kernel/wrong-builtin.ts', 'node:crypto'),
  wrong('kernel-imports-nothing', 'shared/kernel/wrong-room.ts', '@shared/domain/cases/table'),
  wrong('domain-room', 'shared/domain/wrong/contract.ts', '@shared/contract/cases'),
  wrong('domain-room', 'shared/domain/wrong/io.ts', 'node:fs'),
  wrong('domain-room', 'shared/domain/wrong/full-zod.ts', 'zod'),
  wrong('contract-room', 'shared/contract/wrong-server.ts', '@server/platform/ports/sms'),
  wrong('platform-room', 'server/platform/wrong-domain.ts', '@shared/domain/cases/table'),
  wrong('platform-room', 'server/platform/wrong-feature.ts', '../features/cases/index'),
  wrong('features-room', 'server/features/cases/wrong-adapter.ts', '../../adapters/sms/client'),
  wrong('features-room', 'server/features/cases/wrong-http.ts', '../../http/mount'),
  wrong('features-meet-at-the-index', 'server/features/cases/wrong-door.ts', '../people/find'),
  wrong('http-framework-stays-in-http', 'server/features/cases/wrong-koa.ts', 'koa'),
  wrong('mongoose-behind-repositories', 'server/features/cases/wrong-mongoose.ts', 'mongoose'),
  wrong('mongoose-behind-repositories', 'server/platform/jobs/wrong-mongoose.ts', 'mongoose'),
  wrong('one-database-driver', 'server/platform/mongo/wrong-driver.ts', 'mongodb'),
  wrong('http-room', 'server/http/wrong-inside.ts', '../features/cases/commands/decide'),
  wrong('http-room', 'server/http/wrong-domain.ts', '@shared/domain/cases/table'),
  wrong('http-room', 'server/http/wrong-adapter.ts', '../adapters/sms/client'),
  wrong('adapters-room', 'server/adapters/sms/wrong-feature.ts', '../../features/cases/index'),
  wrong('nobody-imports-the-composition', 'server/http/wrong-app.ts', '../app'),
  wrong('common-room', 'client/common/wrong-app.ts', '@app/lib/style'),
  wrong('common-knows-no-platform', 'client/common/wrong-taro.ts', '@tarojs/taro'),
  wrong('app-room', 'client/app/kit/WrongServer.tsx', '@server/platform/ports/sms'),
  wrong('app-without-staff-ui', 'client/app/kit/WrongUi.tsx', 'antd'),
  wrong('sub-package-leans-on-main-only', 'client/app/unit/wrong-sibling.ts', '../apply/parts/Question'),
  wrong('sub-package-leans-on-main-only', 'client/app/unit/wrong-page.ts', '../pages/home/index'),
  wrong(
    'main-package-never-reaches-into-a-sub-package',
    'client/app/kit/WrongSub.tsx',
    '../apply/parts/Question',
  ),
  wrong('admin-room', 'client/admin/wrong-app.tsx', '@app/kit/Button'),
  wrong('admin-without-taro', 'client/admin/wrong-taro.tsx', '@tarojs/taro'),
  wrong('no-server-packages-on-screens', 'client/admin/wrong-mongoose.tsx', 'mongoose'),
  wrong('product-never-imports-tests-or-scripts', 'server/platform/wrong-test.ts', '@test/support/engine'),
  wrong('product-runs-on-dependencies', 'server/platform/wrong-dev.ts', 'vitest'),
  wrong('everything-resolves', 'shared/domain/wrong/gone.ts', './nowhere'),
  wrong('no-cycles', 'shared/domain/ring/one.ts', './two'),
]

/** The other half of the cycle: a ring is reported once, at one of its files. */
export const accomplice: Record<string, string> = { 'shared/domain/ring/two.ts': uses('./one') }
