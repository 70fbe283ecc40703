import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import devConfig from './dev'
import { h5Config } from './h5'
import { iconMap } from './icons'
import prodConfig from './prod'

const root = path.resolve(__dirname, '..')
const isH5 = process.env.TARO_ENV === 'h5'
const isWeapp = process.env.TARO_ENV === 'weapp'
const apiBase = isH5 ? '' : (process.env.API_BASE ?? 'http://127.0.0.1:3000')

/** Code outside sourceRoot and packages that ship newer syntax than our targets: run through babel. */
const compile = {
  include: [
    path.join(root, 'shared'),
    path.join(root, 'client/common'),
    path.join(root, 'config/aria'),
    path.join(root, 'node_modules/zod'),
    // what Taro's H5 router brings along in ES2021
    ...['query-string', 'decode-uri-component', 'filter-obj', 'split-on-first'].map((name) =>
      path.join(root, 'node_modules', name),
    ),
  ],
}

const icons = iconMap()

/** Only icon.scss sees the icon data; every other style file is compiled as it stands. */
const sassLoaderOption = {
  additionalData: (content: string, context: { resourcePath: string }) =>
    context.resourcePath.endsWith('icon.scss') ? icons + content : content,
}

/** Taro's build of the citizen client (weapp, alipay, h5). One px in our styles is one px on a 375 px phone. */
export default defineConfig<'webpack5'>((merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'danganyiban',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'client/app',
    outputRoot: process.env.TARO_OUT ?? `dist/${process.env.TARO_ENV}`,
    plugins: ['@tarojs/plugin-framework-react', path.join(__dirname, 'aria/index.ts')],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    alias: {
      '@shared': path.join(root, 'shared'),
      '@common': path.join(root, 'client/common'),
      '@app': path.join(root, 'client/app'),
    },
    // Taro's default quote_keys: true makes terser print private fields as #"x", a syntax error in browsers.
    terser: { enable: true, config: { output: { quote_keys: false } } },
    defineConstants: { API_BASE: JSON.stringify(apiBase) },
    copy: {
      patterns: isWeapp ? [{ from: 'client/app/theme.json', to: 'dist/weapp/theme.json' }] : [],
      options: {},
    },
    mini: {
      compile,
      sassLoaderOption,
      postcss: { pxtransform: { enable: true, config: {} } },
      optimizeMainPackage: { enable: true },
    },
    h5: { ...h5Config, compile, sassLoaderOption },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? devConfig : prodConfig)
})
