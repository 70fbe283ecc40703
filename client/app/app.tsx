import type { PropsWithChildren } from 'react'
import './app.scss'
import { keepInStep } from './platform/keep-in-step'

keepInStep()

export default function App({ children }: PropsWithChildren) {
  return children
}
