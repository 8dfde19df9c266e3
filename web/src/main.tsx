/** Two parts: the public pages, and the caseworker's, which is fetched only by those who work there. */
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import './shared/styles/base.css'
import { App } from './public/App.tsx'
import { usePlace } from './shared/router.tsx'

const Caseworker = lazy(() => import('./caseworker/App.tsx'))

function Kotostig() {
  const { path } = usePlace()
  const isWork = path === '/arbete' || path.startsWith('/arbete/')
  return isWork ? <Suspense><Caseworker /></Suspense> : <App />
}

const root = document.getElementById('app')
if (root) createRoot(root).render(<Kotostig />)
