import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser.ts'

const browser = findBrowser()

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/../reviewed/{arg}{ext}',
  globalSetup: './server.ts',
  fullyParallel: true,
  // One more than there are cores: a journey often waits for work that the server does in the background.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env['KOTOSTIG_URL'] ?? '',
    viewport: { width: 1440, height: 900 },
    locale: 'sv-FI',
    timezoneId: 'Europe/Helsinki',
    launchOptions: { executablePath: browser.executablePath, args: browser.args, env: browser.env },
  },
})
