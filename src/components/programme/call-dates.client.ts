import { daysUntil, toCallState } from '../../domain/call.ts';
import { offsetMinutes } from '../../domain/time-zone.ts';

/** The longest wait of a timer before it looks again, in milliseconds: an hour. */
const LONGEST = 3_600_000;

/** Keeps a call's state true while the page is read: what is left, the reader's own time, and closed on the day. */
class CallDates extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    this.#show();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #show(): void {
    const { opens, closes, zone, lang } = this.dataset as { opens?: string; closes: string; zone: string; lang: string };
    const words = JSON.parse(this.dataset.words!) as Record<string, string>;
    const now = new Date();
    const state = toCallState(opens ? { opens, closes } : { closes }, now);
    this.querySelector('.state')!.className = `state ${state}`;
    this.querySelector('strong')!.textContent = words[state]!;
    const next = state === 'coming' ? opens! : closes;
    const days = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(daysUntil(next, now, zone), 'day');
    const template = state === 'coming' ? words.opensIn! : words.closesIn!;
    this.querySelector('.left')!.textContent = state === 'closed' ? '' : template.replace('{when}', days);
    this.#showOwnTime(words.yours!, state === 'closed' ? undefined : new Date(next), zone, lang);
    if (state !== 'closed')
      this.#timer = window.setTimeout(() => this.#show(), Math.min(LONGEST, Math.max(1000, Date.parse(next) - now.getTime())));
  }

  /** The moment as the reader's clock has it, where that differs from the clock of the call. */
  #showOwnTime(template: string, moment: Date | undefined, zone: string, lang: string): void {
    const line = this.querySelector<HTMLElement>('.yours')!;
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    line.hidden = !moment || offsetMinutes(own, moment) === offsetMinutes(zone, moment);
    const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeStyle: 'short' });
    line.textContent = moment ? template.replace('{moment}', format.format(moment)) : '';
  }
}

if (!customElements.get('call-dates')) customElements.define('call-dates', CallDates);
