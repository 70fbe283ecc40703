import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

const resolve = {
  alias: {
    '@shared': path.join(root, 'shared'),
    '@server': path.join(root, 'server'),
    '@common': path.join(root, 'client/common'),
    '@test': path.join(root, 'test'),
  },
}

/** These bring people nobody else meets, and spend most of their time waiting for the next code a number may have. */
const OWN_PEOPLE = 'test/e2e/account-*.test.ts'

const walk = {
  environment: 'node',
  testTimeout: 120_000,
  hookTimeout: 180_000,
  teardownTimeout: 30_000,
} as const

/**
 * The walks in a real browser through the built product: those with people of their own side by side; those that share the
 * demo people and their queue one file after another, and never beside the others. Each group has a product of its own, and
 * each product another suite of encryption.
 */
export default defineConfig({
  root,
  resolve,
  test: {
    projects: [
      {
        root,
        resolve,
        test: {
          ...walk,
          name: 'demo people',
          globalSetup: ['test/support/stack.ts'],
          include: ['test/e2e/**/*.test.ts'],
          exclude: [OWN_PEOPLE],
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 0 },
        },
      },
      {
        root,
        resolve,
        test: {
          ...walk,
          name: 'own people',
          globalSetup: ['test/support/other-stack.ts'],
          include: [OWN_PEOPLE],
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
