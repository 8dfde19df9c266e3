/** The frame of the public pages: top bar, the page asked for, footer. */
import { Suspense, useMemo } from 'react'
import { Footer } from '../shared/frame/Footer.tsx'
import { Fence, Top, useArrivalAt } from '../shared/frame/Frame.tsx'
import { frame } from '../shared/frame/frame.texts.ts'
import { findScreen, pageOf } from '../shared/frame/screens.ts'
import { Link, usePlace } from '../shared/router.tsx'
import { LanguageContext, say, useSay } from '../shared/words.tsx'
import { screens } from './screens.tsx'

const links = [{ to: '/', title: frame.tryExample }, { to: '/ansvar', title: frame.responsibilityMap }, { to: '/lag', title: frame.lawBook }]

export function App() {
  const { language, path } = usePlace()
  const found = useMemo(() => findScreen(screens, path), [path])
  const main = useArrivalAt(found?.screen.title ?? frame.notFound, (found?.params.length ?? 0) > 0)
  const Page = found ? pageOf(found.screen) : undefined
  return (
    <LanguageContext value={language}>
      <a className="skip" href="#main">
        {say(frame.skip, language)}
      </a>
      <Top home="/" links={links} menu={found?.screen.menu} />
      <main className="page" id="main" tabIndex={-1} ref={main}>
        <Fence language={language} key={path}>
          <Suspense fallback={<p role="status">{say(frame.loading, language)}</p>}>{Page && found ? <Page params={found.params} /> : <NotFound />}</Suspense>
        </Fence>
      </main>
      <Footer />
    </LanguageContext>
  )
}

function NotFound() {
  const t = useSay()
  return (
    <div className="stack">
      <h1>{t(frame.notFound)}</h1>
      <p>{t(frame.notFoundText)}</p>
      <p className="row">
        <Link to="/">{t(frame.tryExample)}</Link>
        <Link to="/lag">{t(frame.lawBook)}</Link>
      </p>
    </div>
  )
}
