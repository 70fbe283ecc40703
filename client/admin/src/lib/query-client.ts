import { ApiProblem, OFFLINE } from '@common/api-problem'
import { QueryClient } from '@tanstack/react-query'

const passing = (error: Error): boolean =>
  error instanceof ApiProblem && (error.key === OFFLINE || error.status >= 500)

/**
 * One cache for all pages. Reads are tried again where waiting may help; commands never by themselves. Without a
 * network everything fails at once and says so, instead of waiting unseen.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (failed, error) => failed < 2 && passing(error),
      retryDelay: (failed) => 500 * (failed + 1),
      refetchOnReconnect: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
