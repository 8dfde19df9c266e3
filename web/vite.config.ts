import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * Three pages in two: the public pages with the caseworker's, which are fetched by those who work there, and the person's own page apart,
 * with the program that keeps it readable without a network. Nothing is inlined, because the pages are sent with a strict content security policy.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      input: { index: `${import.meta.dirname}/index.html`, oma: `${import.meta.dirname}/oma.html`, 'portal-worker': `${import.meta.dirname}/src/portal/worker.ts` },
      // The browser knows a worker by its address: it must not move.
      output: { entryFileNames: (chunk) => (chunk.name === 'portal-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
