/** Shows the time in a zone, to the minute; without a script, or where the browser does not know the zone, its rule stays. */
class LocalTime extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    this.disconnectedCallback();
    try {
      this.#show();
    } catch {
      // What is written stays.
    }
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  /** @throws RangeError where the browser does not know the zone. */
  #show(): void {
    const now = new Date();
    const { zone: timeZone, lang, long } = this.dataset;
    const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      ...(long ? { weekday: 'long' } : {}),
    });
    const time = document.createElement('time');
    time.dateTime = now.toISOString();
    time.textContent = format.format(now);
    const rule = this.querySelector('.rule');
    this.replaceChildren(time, ...(long && rule ? [' ', rule] : []));
    this.#timer = window.setTimeout(() => this.#show(), 60_000 - (now.getTime() % 60_000));
  }
}

if (!customElements.get('local-time')) customElements.define('local-time', LocalTime);
