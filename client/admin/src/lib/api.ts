import { type Api, createApi } from '@common/api'
import { ApiProblem } from '@common/api-problem'
import { fetchTransport } from '@common/fetch-transport'
import { renewOnce } from '@common/renew-once'
import { createStore } from '@common/store'
import { staffRefresh } from '@shared/contract/staff'

const plain = createApi({ transport: fetchTransport })
const renewing = createApi({
  transport: fetchTransport,
  renew: renewOnce(() => plain.call(staffRefresh)),
})

/** The problem that ended the sign-in; null while it is good. The frame then shows the sign-in page. */
export const sessionLost = createStore<ApiProblem | null>(null)

/** The staff API. Renews an expired sign-in once; when that fails too, `sessionLost` is set. Throws ApiProblem. */
export const staffApi: Api = {
  async call(route, given) {
    try {
      return await renewing.call(route, given)
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401 && route.action !== 'sign-in')
        sessionLost.set(problem)
      throw problem
    }
  },
}
