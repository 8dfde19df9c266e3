/** The person's own page, on a telephone of its own: nothing of the officer's browser is known to it. */
import { expect } from '@playwright/test'
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import type { PortalLanguage } from '@kotostig/api/portal-words'

export class Phone {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser refused or fell over. */
  readonly faults: string[] = []
  private constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
    page.on('pageerror', (error) => this.faults.push(error.message))
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) this.faults.push(message.text())
    })
  }
  /** Switched on, with nothing on it yet. */
  static async unpack(browser: Browser, baseURL: string): Promise<Phone> {
    const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, locale: 'sv-FI', timezoneId: 'Europe/Helsinki' })
    return new Phone(context, await context.newPage())
  }
  async open(language: PortalLanguage, hash = ''): Promise<void> {
    await this.page.goto(`/oma/${language}${hash}`)
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  /** Opens it as an invented person: they come some seconds after the server has begun to answer. */
  async openAs(language: PortalLanguage, who: RegExp): Promise<void> {
    await this.open(language)
    await this.page.getByRole('button', { name: who }).first().click({ timeout: 25_000 })
    await expect(this.next).toBeVisible()
  }
  /** Opens it with a code that was handed over. */
  async enrol(language: PortalLanguage, code: string): Promise<void> {
    await this.open(language, `#code=${code}`)
    for (const field of ['#pin', '#again']) await this.page.locator(field).fill('246813')
    await this.page.locator('.gate [type=submit]').click()
    await expect(this.next).toBeVisible()
  }
  part(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name })
  }
  get next(): Locator {
    return this.page.locator('#next')
  }
  async go(tab: 'home' | 'plan' | 'meetings' | 'messages'): Promise<void> {
    await this.page.locator(`.tabs a[href="#${tab}"]`).click()
    await expect(this.page.locator(`.tabs a[href="#${tab}"]`)).toHaveAttribute('aria-current', 'page')
  }
  /** Types a PIN where one is asked for. */
  async pin(pin: string, verb: string): Promise<void> {
    await this.page.locator('#pin').fill(pin)
    await this.page.getByRole('button', { name: verb, exact: true }).click()
  }
  /** The fonts of scripts that have been fetched. */
  fonts(): Promise<string[]> {
    return this.page.evaluate(() => performance.getEntriesByType('resource').map((each) => /(arabic|ethiopic|thai|cyrillic|vietnamese)-wght/.exec(each.name)?.[1] ?? '').filter(Boolean))
  }
  /** The page can now be opened without a network. */
  async isKept(): Promise<void> {
    await expect(this.page.locator('html[data-kept]')).toHaveCount(1)
  }
  async putAway(): Promise<void> {
    expect(this.faults, 'nothing was refused').toEqual([])
    await this.context.close()
  }
}
