import { expect, expectNoSidewaysScroll, expectUsable, test } from '../test.ts'
import type { Language } from '../pages/example.ts'

const review = { sv: 'Se över planen', fi: 'Tarkista suunnitelma', en: 'Review the plan' } as const

for (const language of ['sv', 'fi', 'en'] as const satisfies readonly Language[]) {
  test(`the example can be used by everybody, with why, months and table open, in ${language}`, async ({ example, page }) => {
    await example.open(language)
    await expectUsable(page, 'a story')
    await example.why(review[language]).click()
    await page.getByRole('button', { name: example.words.months }).click()
    await example.show('table')
    await expectUsable(page, 'why, months and table')
  })

  test(`the form and the case file can be used by everybody, with a fault and every part open, in ${language}`, async ({ example, page }) => {
    await example.open(language)
    await example.show('form')
    await expect(page.getByRole('group').getByRole('textbox').nth(1)).toBeVisible()
    await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
    await page.getByRole('group').getByRole('textbox').nth(1).fill('31.2.1990')
    await expect(page.getByRole('link', { name: /› / }).first()).toBeVisible()
    await expectUsable(page, 'the form with a fault')
    await example.show('file')
    await example.file.fill('{"asOf":')
    await expectUsable(page, 'a broken case file')
  })

  test(`the index of the law book can be used by everybody, in ${language}`, async ({ book, page }) => {
    await book.openIndex(language)
    await expect(page.getByRole('table').first()).toBeVisible()
    await expectUsable(page, 'the index of the law book')
  })

  for (const path of ['lag/over-tid', 'lag/myndigheter', 'lag/kalender'])
    test(`${path} can be used by everybody, in ${language}`, async ({ book, page }) => {
      await page.goto(`/${language}/${path}`)
      await expect(book.heading).toBeVisible()
      await expectUsable(page, path)
    })

  test(`sections of the law book and the small pages can be used by everybody, in ${language}`, async ({ book, page }) => {
    for (const section of ['22', '15']) {
      await book.openSection(language, '681-2023', section)
      await expect(book.heading).toContainText(section)
      await expectUsable(page, `section ${section}`)
    }
    for (const path of ['tillganglighet', 'dataskydd', 'ingenting']) {
      await page.goto(`/${language}/${path}`)
      await expect(book.heading).toBeVisible()
      await expectUsable(page, path)
    }
  })
}

test.describe('320 pixels wide, as at four hundred per cent zoom', () => {
  test.use({ viewport: { width: 320, height: 800 } })
  test('nothing scrolls sideways', async ({ example, book, page }) => {
    await example.open('fi')
    await example.why(review.fi).click()
    await expectNoSidewaysScroll(page, 'the example')
    await example.show('form')
    await expect(page.getByRole('group').getByRole('textbox').nth(1)).toBeVisible()
    await expectNoSidewaysScroll(page, 'the form')
    await book.openSection('fi', '681-2023', '14')
    await expect(book.heading).toBeVisible()
    await expectNoSidewaysScroll(page, 'a section')
  })
})
