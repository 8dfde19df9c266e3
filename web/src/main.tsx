import { createRoot } from 'react-dom/client'
import './shared/styles/base.css'
import { App } from './public/App.tsx'

const root = document.getElementById('app')
if (root) createRoot(root).render(<App />)
