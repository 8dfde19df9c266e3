/** A real server of mail for a test: on a free port of this machine, with what it was sent, and refusing when it is told to. */
import { SMTPServer } from 'smtp-server'
import { testCertificate, testKey } from './smtp-certificate.ts'

export type TestMail = { to: string[]; data: string }
export type TestSmtp = { url: string; received: TestMail[]; /** The next mails are answered so. */ answer(code: number | undefined): void; accepts(login: { user: string; password: string }): void; close(): Promise<void> }

/** `tls`: in the clear, from the first byte, or when the client asks for it. */
export async function startSmtp(tls: 'none' | 'from-start' | 'when-asked' = 'none'): Promise<TestSmtp> {
  const received: TestMail[] = []
  let code: number | undefined
  let login: { user: string; password: string } | undefined
  const server = new SMTPServer({
    authOptional: true, disabledCommands: tls === 'when-asked' ? [] : ['STARTTLS'], allowInsecureAuth: tls === 'none', secure: tls === 'from-start', ...(tls === 'none' ? {} : { key: testKey, cert: testCertificate }), logger: false, disableReverseLookup: true,
    onAuth: (auth, _session, done) => (login !== undefined && auth.username === login.user && auth.password === login.password ? done(null, { user: auth.username }) : done(new Error('wrong'))),
    onRcptTo: (address, _session, done) => done(code === undefined ? null : Object.assign(new Error(`no such box: ${address.address}`), { responseCode: code })),
    onData: (stream, session, done) => {
      let data = ''
      stream.on('data', (part: Buffer) => void (data += part.toString()))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((one) => one.address), data })
        done()
      })
    },
  })
  // A client that does not believe the certificate hangs up: its own affair.
  server.on('error', () => {})
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `${tls === 'from-start' ? 'smtps' : 'smtp'}://127.0.0.1:${port}`, received, answer: (next) => void (code = next), accepts: (next) => void (login = next),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}
