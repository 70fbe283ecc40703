import type { UserConfigExport } from '@tarojs/cli'

const api = `http://127.0.0.1:${process.env.CITIZEN_PORT || '3000'}`

/** `npm run dev`: Taro's own server gives the page and passes the API on; a change reloads the page. */
export default {
  logger: { quiet: false, stats: true },
  mini: {},
  h5: {
    // hot replacement would need a package of its own
    devServer: { hot: false, open: false, proxy: [{ context: ['/api'], target: api }] },
  },
} satisfies UserConfigExport<'webpack5'>
