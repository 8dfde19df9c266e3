import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test.ts'
import type { Language } from '../pages/example.ts'

const review = { sv: 'Se över planen', fi: 'Tarkista suunnitelma', en: 'Review the plan' } as const
const widths = [1440, 390] as const

for (const language of ['sv', 'fi', 'en'] as const satisfies readonly Language[]) {
  for (const width of widths) {
    test.describe(`${language}, ${width} pixels wide`, () => {
      test.use({ viewport: { width, height: 900 } })

      test('the example can be used by everybody, with why, months and table open', async ({ example, page }) => {
        await example.open(language)
        await expectAccessible(page, 'a story')
        await expectNoSidewaysScroll(page, 'a story')
        await example.why(review[language]).click()
        await page.getByRole('button', { name: example.words.months }).click()
        await example.show('table')
        await expectAccessible(page, 'why, months and table')
        await expectNoSidewaysScroll(page, 'why, months and table')
      })

      test('the form can be used by everybody, with faults and every part open', async ({ example, page }) => {
        await example.open(language)
        await example.show('form')
        const folds = page.locator('details:not([open]) > summary')
        while ((await folds.count()) > 0) await folds.first().click()
        await page.getByRole('group').getByRole('textbox').nth(1).fill('31.2.1990')
        await expect(page.getByRole('link', { name: /› / }).first()).toBeVisible()
        await expectAccessible(page, 'the form with a fault')
        await expectNoSidewaysScroll(page, 'the form with a fault')
        await example.show('file')
        await example.file.fill('{"asOf":')
        await expectAccessible(page, 'a broken case file')
      })

      test('the law book and the small pages can be used by everybody', async ({ book, page }) => {
        await book.openIndex(language)
        await expect(page.getByRole('table').first()).toBeVisible()
        await expectAccessible(page, 'the index of the law book')
        await expectNoSidewaysScroll(page, 'the index of the law book')
        for (const section of ['22', '15']) {
          await book.openSection(language, '681-2023', section)
          await expect(book.heading).toContainText(section)
          await expectAccessible(page, `section ${section}`)
          await expectNoSidewaysScroll(page, `section ${section}`)
        }
        for (const path of ['tillganglighet', 'dataskydd', 'ingenting']) {
          await page.goto(`/${language}/${path}`)
          await expect(book.heading).toBeVisible()
          await expectAccessible(page, path)
        }
      })
    })
  }
}

test.describe('320 pixels wide, as at four hundred per cent zoom', () => {
  test.use({ viewport: { width: 320, height: 800 } })
  test('nothing scrolls sideways', async ({ example, book, page }) => {
    await example.open('fi')
    await example.why(review.fi).click()
    await expectNoSidewaysScroll(page, 'the example')
    await example.show('form')
    await expect(page.getByRole('group').first()).toBeVisible()
    await expectNoSidewaysScroll(page, 'the form')
    await book.openSection('fi', '681-2023', '14')
    await expect(book.heading).toBeVisible()
    await expectNoSidewaysScroll(page, 'a section')
  })
})
