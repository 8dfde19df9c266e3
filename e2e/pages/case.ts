/** The case as a form. */
import type { Locator, Page } from '@playwright/test'

export class CasePage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  part(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true })
  }
  fault(text: string | RegExp): Locator {
    return this.page.getByRole('group').getByText(text)
  }
  get summary(): Locator {
    return this.page.getByRole('status').filter({ has: this.page.getByRole('list') })
  }
}
