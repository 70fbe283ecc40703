// .cjs because the package is "type": "module" and Taro's babel-loader reads this file with require.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        hot: false,
        targets: { ios: '12', chrome: '61' },
        // 'usage' would add 30 KB of polyfills for browsers that the pages no longer reach
        useBuiltIns: false,
      },
    ],
  ],
}
