/** One HTTP exchange, however the platform does it: fetch in a browser, Taro.request in a mini program. */
export interface HttpRequest {
  method: 'GET' | 'POST'
  /** Path with query, starting with '/'. */
  url: string
  headers: Record<string, string>
  body?: unknown
}

export interface HttpAnswer {
  status: number
  body: unknown
}

/** Sends one request. Rejects only when no answer came (offline, time-out): every HTTP status is an answer. */
export type Transport = (request: HttpRequest) => Promise<HttpAnswer>
