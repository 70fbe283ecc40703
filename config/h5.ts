import type { IProjectConfig } from '@tarojs/taro/types/compile'

type H5 = NonNullable<IProjectConfig<'webpack5'>['h5']>

const vendors = /[\\/]node_modules[\\/]/

/** The H5 half of the Taro configuration: browser addresses, rem by the reader's own font size, few large chunks. */
export const h5Config: H5 = {
  publicPath: '/',
  staticDirectory: 'static',
  useHtmlComponents: true,
  router: { mode: 'browser' },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: {
    autoprefixer: { enable: true, config: {} },
    // 16 px = 1 rem, so that the page follows the browser's own font size and never stretches with the screen
    pxtransform: { enable: true, config: { baseFontSize: 16 } },
  },
  webpackChain(chain) {
    chain.performance.hints(false)
    // Taro's default splitting repeats component code in every page chunk
    chain.optimization.splitChunks({
      chunks: 'all',
      cacheGroups: {
        vendors: { test: vendors, name: 'vendors', chunks: 'initial', priority: 10 },
        kit: {
          test: /client[\\/]app[\\/](kit|lib|platform)[\\/]/,
          name: 'kit',
          chunks: 'all',
          priority: 20,
          enforce: true,
        },
      },
    })
  },
}
