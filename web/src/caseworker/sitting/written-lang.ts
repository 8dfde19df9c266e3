/** The language of what somebody has written, for those who hear the page read. */
export const writtenLang = ({ writtenIn }: { writtenIn: string | null }): { lang?: string } => (writtenIn === null ? {} : { lang: writtenIn })
