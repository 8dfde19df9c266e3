/** The person's own page: a small program apart from the public pages and from those of officers. */
import { createRoot } from 'react-dom/client'
import '../shared/styles/base.css'
import './portal.css'
import { App } from './App.tsx'

const root = document.getElementById('app')
if (root) createRoot(root).render(<App />)
