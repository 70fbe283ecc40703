import { createBrowserRouter } from 'react-router-dom'
import { Frame } from './frame/frame'
import { CrashPage } from './problem/crash-page'
import { UnknownPage } from './problem/unknown-page'

/** Every page of the staff view. Pages are loaded when first opened. */
export const router = createBrowserRouter([
  {
    path: '/login',
    lazy: async () => ({ Component: (await import('./login/login-page')).LoginPage }),
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
  },
  {
    element: <Frame />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./queue/queue-page')).QueuePage }) },
      { path: 'cases/:id', lazy: async () => ({ Component: (await import('./case/case-page')).CasePage }) },
      { path: '*', element: <UnknownPage /> },
    ],
  },
])
