/** Mail through the server of the organisation (SMTP). The password stands in the address of the server and is never told again. */
import { createTransport, type Transporter } from 'nodemailer'

export type Mail = { to: string; subject: string; text: string; id: string }
/** `code` is what the server answered, or what went wrong on the way. `isFinal`: asking again would not help. */
export type Outcome = { ok: true } | { ok: false; code: string; isFinal: boolean }
export type MailSettings = { url: string; from: string; /** A certificate of an authority of one's own, as PEM. */ ca?: string }
export type MailSender = { server: string; from: string; send(mail: Mail): Promise<Outcome>; close(): void }

const isHere = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host)
const patienceMs = 20_000

/** Throws with a line without the password when the address cannot be used. */
export function readMailSettings(environment: NodeJS.ProcessEnv): MailSettings | undefined {
  const [url, from] = [environment['SMTP_URL'] || undefined, environment['MAIL_FROM'] || undefined]
  if (url === undefined && from === undefined) return undefined
  if (url === undefined || from === undefined) throw new Error(`Mail needs ${url === undefined ? 'SMTP_URL' : 'MAIL_FROM'} too.`)
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '') throw new Error('SMTP_URL must be an address such as smtp://user:password@mail.example.fi:587 or smtps://mail.example.fi.')
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from)) throw new Error(`MAIL_FROM is ${from}; it must be an address such as moten@kommun.fi.`)
  return { url, from }
}

export function openMail({ url, from, ca }: MailSettings): MailSender {
  const at = new URL(url)
  const isImplicit = at.protocol === 'smtps:'
  const port = at.port === '' ? (isImplicit ? 465 : 587) : Number(at.port)
  const user = decodeURIComponent(at.username)
  const transport: Transporter = createTransport({
    host: at.hostname, port, secure: isImplicit,
    // Nothing leaves the machine in the clear, and no certificate is believed that cannot be checked.
    requireTLS: !isImplicit && !isHere(at.hostname), tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(at.password) } }),
    connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs, disableFileAccess: true, disableUrlAccess: true, logger: false,
  })
  return {
    server: `${at.hostname}:${port}`, from,
    send: async ({ to, subject, text, id }) => {
      try {
        // The same number each time it is tried: a server that has had it can tell.
        await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${from.split('@')[1]}>`, headers: { 'Auto-Submitted': 'auto-generated' }, envelope: { from, to: [to] } })
        return { ok: true }
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: unknown; code?: unknown }
        // Never the words of the error: servers repeat the address in them.
        if (typeof responseCode === 'number') return { ok: false, code: String(responseCode), isFinal: responseCode >= 500 && code !== 'EAUTH' }
        return { ok: false, code: typeof code === 'string' && /^[A-Z_]{2,30}$/.test(code) ? code : 'unreachable', isFinal: false }
      }
    },
    close: () => transport.close(),
  }
}
