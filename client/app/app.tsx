import type { PropsWithChildren } from 'react'
import './app.scss'
import { tellWaiting } from './lib/waiting-page'
import { keepInStep } from './platform/keep-in-step'

keepInStep(tellWaiting)

export default function App({ children }: PropsWithChildren) {
  return children
}
