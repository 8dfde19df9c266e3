/** The test of this gate: a page that watches its own console, and the check of accessibility. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test as base } from '@playwright/test'
import type { Page } from '@playwright/test'
import { takeTheMouse } from './keys.ts'
import { BookPage } from './pages/book.ts'
import { CasePage } from './pages/case.ts'
import { ExamplePage } from './pages/example.ts'
import { WorkPage } from './pages/work.ts'

type Fixtures = { quiet: undefined; example: ExamplePage; form: CasePage; book: BookPage; work: WorkPage }

export const test = base.extend<Fixtures>({
  // A refusal (400, 401, 403, 404, 409) and a busy server (503) are answers that every browser writes in its console; anything else is a fault of ours.
  quiet: [
    async ({ page }, use) => {
      if (process.env['HANDS'] !== 'mouse') takeTheMouse(page)
      const said: string[] = []
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return
        const { url } = message.location()
        const isRefusal = (url.endsWith('/api/determinations') && /status of (400|503)/.test(message.text())) || (/\/api\/(people|receipts|facts|today|takeover|attachments|notes|retention|feedback|emergency-access|leave|deputies|assignments|administration|reminders|meetings|own-mail|mail|intakes|guidance|reach|assessments|plans|referrals|participations|disclosures|emergencies|audit|officers|team|arrangements|contact-unit|readings|municipality|calendar|fees|fee-terms|capsules)/.test(url) && /status of (400|401|403|404|409)/.test(message.text()))
        // A connection that a journey cuts on purpose, while a document is on its way.
        const isCut = (/\/api\/(assessments|plans)\//.test(url) && message.text().includes('status of 503')) || url.endsWith('/api/attachments/parts') && message.text().includes('ERR_FAILED')
        // A section that the law book does not hold: the page says so.
        const isNotHeld = url.includes('/api/law/book/') && message.text().includes('status of 404')
        if (!isRefusal && !isCut && !isNotHeld) said.push(`${message.type()}: ${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => said.push(`error: ${error.message}`))
      await use(undefined)
      expect(said, 'the console stays quiet').toEqual([])
    },
    { auto: true },
  ],
  example: async ({ page }, use) => use(new ExamplePage(page)),
  form: async ({ page }, use) => use(new CasePage(page)),
  book: async ({ page }, use) => use(new BookPage(page)),
  work: async ({ page }, use) => use(new WorkPage(page)),
})
export { expect }

type Axe = { run(of: Document, how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The tool is put into the page once, and asked only for what is wrong. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const told = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'] })
    return violations.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
  expect(told, where).toEqual([])
}

export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(wide, where).toBeLessThanOrEqual(seen)
}

/**
 * The page as it stands, on a telephone and on a wide screen, and mirrored as in a language that is written from the right. What the
 * tool looks for beside the words is the same in every language: Swedish is looked at in both widths, Finnish on the telephone, where
 * long words break, and English on the wide screen.
 */
export async function expectUsable(page: Page, where: string): Promise<void> {
  const language = await page.evaluate(() => document.documentElement.lang)
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    if (language !== (width === 390 ? 'en' : 'fi')) await expectAccessible(page, `${where}, ${width} pixels`)
    await expectNoSidewaysScroll(page, `${where}, ${width} pixels`)
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    await expectNoSidewaysScroll(page, `${where}, ${width} pixels, from right to left`)
    await page.evaluate(() => document.documentElement.removeAttribute('dir'))
  }
}
