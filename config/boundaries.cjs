/**
 * Who may import whom (docs/ARCHITECTURE.md, the table of rooms), for dependency-cruiser: 0 violations, 0 cycles.
 * Two readings of the table: every room of the server may use shared/kernel, and server/http may read the policy, because it
 * refuses to mount a route without one. A dev tool may be reached by a dynamic import only.
 * Tests beside the code (*.test.ts) and the suites in test/ and scripts/ are outside the rooms and may look everywhere.
 */
const TEST = '\\.(test|spec)\\.tsx?$'
const COMPOSITION = '^server/[^/]+\\.ts$'
const HTTP_FRAMEWORK = '^node_modules/(koa|koa-[^/]+|@koa/[^/]+)/'
const STAFF_UI = '^node_modules/(antd|@ant-design/[^/]+|@tanstack/[^/]+|react-router[^/]*)/'
const TARO = '^node_modules/@tarojs/'
const UI = ['^node_modules/(react|react-dom)/', STAFF_UI, TARO]
const NODE_ONLY = [
  '^node_modules/(mongoose|mongodb|pino|pdfkit|fontkit|jsonwebtoken|prom-client|croner)/',
  HTTP_FRAMEWORK,
]

/** A room and the only paths it may reach; node builtins stay allowed where `node` is true, packages where `packages` matches. */
const room = ({ name, from, may, packages = '^node_modules/', node = true }) => ({
  name,
  severity: 'error',
  comment: `${name}: may import only ${may.join(', ') || 'nothing outside itself'}`,
  from: { path: from, pathNot: TEST },
  to: { pathNot: [...may, packages], dependencyTypesNot: node ? ['core'] : [] },
})

const ban = (name, from, to) => ({ name, severity: 'error', from: { pathNot: TEST, ...from }, to })

const rooms = [
  room({
    name: 'kernel-imports-nothing',
    from: '^shared/kernel/',
    may: ['^shared/kernel/'],
    packages: '^$',
    node: false,
  }),
  room({
    name: 'domain-room',
    from: '^shared/domain/',
    may: ['^shared/(domain|kernel)/'],
    packages: '^node_modules/zod/(v4/)?mini/',
    node: false,
  }),
  room({
    name: 'contract-room',
    from: '^shared/contract/',
    may: ['^shared/(contract|domain|kernel)/'],
    packages: '^node_modules/zod/(v4/)?mini/',
    node: false,
  }),
  room({ name: 'platform-room', from: '^server/platform/', may: ['^server/platform/', '^shared/kernel/'] }),
  room({
    name: 'features-room',
    from: '^server/features/',
    may: ['^server/(features|platform)/', '^shared/'],
  }),
  room({
    name: 'http-room',
    from: '^server/http/',
    may: [
      '^server/(http|platform)/',
      '^server/features/[^/]+/index\\.ts$',
      '^shared/(contract|kernel|domain/policy)/',
    ],
  }),
  room({
    name: 'adapters-room',
    from: '^server/adapters/',
    may: ['^server/(adapters|platform)/', '^shared/kernel/'],
  }),
  room({ name: 'composition-room', from: COMPOSITION, may: ['^server/', '^shared/', '^config/'] }),
  room({ name: 'common-room', from: '^client/common/', may: ['^client/common/', '^shared/'], node: false }),
  room({ name: 'app-room', from: '^client/app/', may: ['^client/(app|common)/', '^shared/'], node: false }),
  room({
    name: 'admin-room',
    from: '^client/admin/',
    may: ['^client/(admin|common)/', '^shared/'],
    node: false,
  }),
]

const MAIN_PACKAGE = 'pages|kit|platform|lib'
const doors = [
  ban(
    'features-meet-at-the-index',
    { path: '^server/features/([^/]+)/' },
    {
      path: '^server/features/[^/]+/',
      pathNot: ['^server/features/$1/', '^server/features/[^/]+/index\\.ts$'],
    },
  ),
  ban(
    'sub-package-leans-on-main-only',
    { path: `^client/app/(?!(?:${MAIN_PACKAGE})/)([^/]+)/` },
    { path: '^client/app/', pathNot: ['^client/app/$1/', '^client/app/(kit|platform|lib)/'] },
  ),
  ban(
    'main-package-never-reaches-into-a-sub-package',
    { path: `^client/app/(?:(?:${MAIN_PACKAGE})/|[^/]+$)` },
    { path: `^client/app/(?!(?:${MAIN_PACKAGE})/)[^/]+/` },
  ),
  ban(
    'nobody-imports-the-composition',
    { path: '^(client|server|shared|config)/', pathNot: [TEST, COMPOSITION] },
    { path: COMPOSITION },
  ),
  ban(
    'product-never-imports-tests-or-scripts',
    { path: '^(client|server|shared|config)/' },
    { path: ['^(test|scripts)/', TEST] },
  ),
]

const packages = [
  ban(
    'mongoose-behind-repositories',
    {
      path: '^(client|server|shared|config)/',
      pathNot: [TEST, '^server/platform/mongo/', '^server/features/[^/]+/[a-z-]*repository\\.ts$'],
    },
    { path: '^node_modules/mongoose/' },
  ),
  {
    name: 'one-database-driver',
    severity: 'error',
    from: { path: '^(client|server|shared|config|test|scripts)/' },
    to: { path: '^(node_modules/)?mongodb(/|$)' },
  },
  ban('http-framework-stays-in-http', { path: '^server/(features|platform)/' }, { path: HTTP_FRAMEWORK }),
  ban('no-screens-on-the-server', { path: '^server/' }, { path: UI }),
  ban('no-server-packages-on-screens', { path: '^client/' }, { path: NODE_ONLY }),
  ban('common-knows-no-platform', { path: '^client/common/' }, { path: [TARO, STAFF_UI] }),
  ban('app-without-staff-ui', { path: '^client/app/' }, { path: STAFF_UI }),
  ban('admin-without-taro', { path: '^client/admin/' }, { path: TARO }),
  ban(
    'product-runs-on-dependencies',
    { path: '^(server|shared|client/common)/' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'dynamic-import'] },
  ),
]

const always = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
]

module.exports = {
  forbidden: [...rooms, ...doors, ...packages, ...always],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
}
