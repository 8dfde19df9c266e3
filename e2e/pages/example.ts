/** "Try an example": choosing a story, moving the day, reading the answer. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

export type Language = 'sv' | 'fi' | 'en'
const words = {
  sv: { why: 'Varför', form: 'Formulär', file: 'Ärendefil', table: 'Tabell', day: 'Dag', months: /Visa månaderna/, working: 'Räknar om', story: 'Berättelse', answer: 'Svara', close: 'Stäng', wrong: 'Ett faktum är fel' },
  fi: { why: 'Miksi', form: 'Lomake', file: 'Tapaustiedosto', table: 'Taulukko', day: 'Päivä', months: /Näytä kuukaudet/, working: 'Lasketaan uudelleen', story: 'Tarina', answer: 'Vastaa', close: 'Sulje', wrong: 'Tieto on väärin' },
  en: { why: 'Why', form: 'Form', file: 'Case file', table: 'Table', day: 'Day', months: /Show the months/, working: 'Working it out again', story: 'Story', answer: 'Answer', close: 'Close', wrong: 'A fact is wrong' },
} as const

export class ExamplePage {
  readonly page: Page
  language: Language = 'sv'
  constructor(page: Page) {
    this.page = page
  }
  get words() {
    return words[this.language]
  }
  get slider() {
    return this.page.getByRole('slider')
  }
  get day() {
    return this.page.getByRole('textbox', { name: this.words.day, exact: true })
  }
  get timelineTable() {
    return this.page.getByRole('table').filter({ has: this.page.locator('caption') }).first()
  }
  get file() {
    return this.page.getByRole('textbox', { name: /JSON/ })
  }
  why(duty: string) {
    return this.page.getByRole('button', { name: `${this.words.why} – ${duty}` })
  }
  panel(duty: string) {
    return this.page.getByRole('region', { name: duty }).filter({ visible: true })
  }

  async open(language: Language = 'sv'): Promise<void> {
    this.language = language
    await this.page.goto(`/${language}`)
    await this.isAnswered()
  }
  async choose(story: string): Promise<void> {
    await this.page.getByLabel(this.words.story).selectOption({ label: story })
    await this.isAnswered()
  }
  /** The answer on the screen is for the day and case on the screen. */
  async isAnswered(): Promise<void> {
    await expect(this.slider).toBeVisible()
    await expect(this.page.getByText(this.words.working, { exact: true })).toHaveCount(0)
  }
  async show(view: 'form' | 'file' | 'table'): Promise<void> {
    await this.page.getByRole('button', { name: this.words[view], exact: true }).click()
  }
  async state(): Promise<string> {
    return (await this.page.locator('dl').first().innerText()).replace(/\u00a0/g, ' ')
  }
}
