import { daysUntil, toState } from '../../domain/call.ts';
import { offsetMinutes } from '../../domain/time-zone.ts';

/** The longest wait of a timer before it looks again, in milliseconds: an hour. */
const LONGEST = 3_600_000;

/** What is told of a moment; nothing where the browser does not know its zone. */
function tell(format: () => string): string {
  try {
    return format();
  } catch {
    return '';
  }
}

/** Keeps a call's state true while the page is read: what is left, the reader's own time, and closed on the day. */
class CallDates extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    this.disconnectedCallback();
    this.#show();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #show(): void {
    const { opens, closes, opensDay, closesDay, zone, lang } = this.dataset as { [name: string]: string };
    const words = JSON.parse(this.dataset.words!) as Record<string, string>;
    const now = new Date();
    const state = toState(opens ? Date.parse(opens) : undefined, Date.parse(closes!), now);
    const isClosed = state === 'closed';
    this.querySelector('.state')!.className = `state ${state}`;
    this.querySelector('strong')!.textContent = words[state]!;
    const [next, day, template] = state === 'coming' ? [opens!, opensDay, words.opensIn!] : [closes!, closesDay, words.closesIn!];
    const left = (): string => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(daysUntil(day ?? next, now, zone!), 'day');
    this.querySelector('.left')!.textContent = isClosed ? '' : tell(() => template.replace('{when}', left()));
    const line = this.querySelector<HTMLElement>('.yours')!;
    line.textContent = isClosed || day ? '' : tell(() => toOwnTime(words.yours!, new Date(next), zone!, lang!));
    line.hidden = line.textContent === '';
    if (!isClosed) this.#timer = window.setTimeout(() => this.#show(), Math.min(LONGEST, Math.max(1000, Date.parse(next) - now.getTime())));
  }
}

/** The moment as the reader's clock has it; nothing where that is the clock of the call. */
function toOwnTime(template: string, moment: Date, zone: string, lang: string): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (offsetMinutes(own, moment) === offsetMinutes(zone, moment)) return '';
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeStyle: 'short' });
  return template.replace('{moment}', format.format(moment));
}

if (!customElements.get('call-dates')) customElements.define('call-dates', CallDates);
