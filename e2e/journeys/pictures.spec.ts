/**
 * The person's own page from right to left, held against pictures that somebody has looked at (`e2e/reviewed/`): a tenth of a percent of
 * the pixels may differ. The server's answer is the same every day, and the browser is the one that comes with the project; another
 * browser draws letters in its own way, and is not held against these.
 */
import { mine, state } from '../pages/portal-example.ts'
import { Phone } from '../pages/portal.ts'
import { expect, test } from '../test.ts'

if (process.env['BROWSER'] !== 'system') {
  for (const language of ['ar', 'prs', 'fa', 'ckb'] as const) {
    test(`from right to left in ${language} it looks as somebody has seen that it should`, async ({ browser, baseURL }) => {
      const phone = await Phone.unpack(browser, baseURL!)
      await phone.page.route('**/api/portal', (route) => route.fulfill({ json: state }))
      await phone.page.route('**/api/portal/mine', (route) => route.fulfill({ json: mine }))
      await phone.open(language)
      for (const tab of ['home', 'plan', 'messages'] as const) {
        await phone.go(tab)
        await phone.page.evaluate(() => document.fonts.ready)
        // The ring of the keyboard is no part of the picture.
        await phone.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
        await expect(phone.page).toHaveScreenshot(`own-page-${tab}-${language}.png`, { fullPage: true, animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.001 })
      }
      expect(phone.faults).toEqual([])
      await phone.context.close()
    })
  }
}
