/** The law book. */
import type { Locator, Page } from '@playwright/test'

export class BookPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }
  async openSection(language: string, act: string, section: string): Promise<void> {
    await this.page.goto(`/${language}/lag/${act}/${section}`)
  }
  async openIndex(language: string): Promise<void> {
    await this.page.goto(`/${language}/lag`)
  }
}
