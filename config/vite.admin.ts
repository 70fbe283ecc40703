import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, '..')

const isReact = (id: string): boolean => /node_modules\/(react|react-dom|scheduler)\//.test(id)

/** Build of the staff view. Babel and PostCSS settings of the Taro build beside it are kept out. */
export default defineConfig({
  root: path.join(root, 'client/admin'),
  base: '/',
  plugins: [react({ babel: { babelrc: false, configFile: false } })],
  resolve: {
    alias: {
      '@shared': path.join(root, 'shared'),
      '@common': path.join(root, 'client/common'),
      '@admin': path.join(root, 'client/admin'),
    },
  },
  css: { postcss: { plugins: [] } },
  build: {
    outDir: path.join(root, 'dist/admin'),
    emptyOutDir: true,
    target: 'es2020',
    chunkSizeWarningLimit: 700,
    rollupOptions: { output: { manualChunks: (id) => (isReact(id) ? 'react' : undefined) } },
  },
  server: { port: 5174, proxy: { '/api': process.env.STAFF_API ?? 'http://127.0.0.1:3001' } },
})
