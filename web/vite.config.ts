import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The public pages, and the caseworker's, which are fetched by those who work there. Nothing is inlined, because the pages are sent with a strict content security policy. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
