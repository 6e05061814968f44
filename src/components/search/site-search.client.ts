interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

interface Words {
  count: string;
  one: string;
  none: string;
  loading: string;
  failed: string;
  kinds: Record<string, string>;
}

const PAGE_SIZE = 10;
const MAX_QUERY = 200;

/** Searches while one types; the words and filters are in the address, so that a search can be sent on. */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #results: { data(): Promise<Fragment> }[] = [];
  #shown = 0;
  #turn = 0;
  #abort = new AbortController();

  get #words(): Words {
    return JSON.parse(this.dataset.words!) as Words;
  }

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    const { signal } = this.#abort;
    form.addEventListener('submit', (event) => { event.preventDefault(); void this.#search(); }, { signal });
    form.addEventListener('input', () => void this.#search(), { signal });
    this.querySelector('.more')!.addEventListener('click', () => void this.#showMore(true), { signal });
    this.#say('');
    addEventListener('popstate', () => this.#readAddress(), { signal });
    this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #readAddress(): void {
    const wanted = new URLSearchParams(location.search);
    for (const field of this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      field.value = wanted.get(field.name) ?? '';
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
    if ([...wanted.keys()].length > 0) void this.#search();
  }

  #load(): Promise<Pagefind> {
    const { bundle, base } = this.dataset;
    return (this.#pagefind ??= import(/* @vite-ignore */ new URL(`${bundle}pagefind.js`, location.href).href).then(
      async (pagefind: Pagefind) => {
        await pagefind.options({ bundlePath: bundle, baseUrl: base, excerptLength: 24 });
        await pagefind.init();
        return pagefind;
      },
    ));
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const data = new FormData(this.querySelector('form')!);
    const query = String(data.get('q') ?? '').trim().slice(0, MAX_QUERY);
    const filters = Object.fromEntries(
      ['kind', 'zone'].map((name) => [name, String(data.get(name) ?? '')] as const).filter(([, value]) => value),
    );
    this.#writeAddress({ q: query, ...filters });
    if (!query && Object.keys(filters).length === 0) return this.#clear('');
    this.#say(this.#words.loading, query);
    try {
      const pagefind = await this.#load();
      const { results } = await pagefind.search(query || null, { filters });
      if (turn !== this.#turn) return;
      this.#results = results;
      const { none, one, count } = this.#words;
      this.#clear(results.length === 0 ? none : results.length === 1 ? one : count, query, results.length);
      await this.#showMore(false);
    } catch {
      this.#clear(this.#words.failed);
      this.#pagefind = undefined;
    }
  }

  #writeAddress(state: Record<string, string>): void {
    const address = new URL(location.href);
    address.search = new URLSearchParams(Object.entries(state).filter(([, value]) => value)).toString();
    history.replaceState(null, '', address);
  }

  #say(text: string, query = '', count = 0): void {
    const words = text.replace('{count}', String(count)).replace('{query}', query);
    this.querySelector('.status')!.textContent = words;
  }

  #clear(text: string, query = '', count = 0): void {
    this.#shown = 0;
    this.querySelector('ol')!.replaceChildren();
    this.querySelector<HTMLElement>('.more')!.hidden = true;
    this.#say(text, query, count);
  }

  async #showMore(focus: boolean): Promise<void> {
    const turn = this.#turn;
    const next = await Promise.all(this.#results.slice(this.#shown, this.#shown + PAGE_SIZE).map((result) => result.data()));
    if (turn !== this.#turn) return;
    const items = next.map((fragment) => this.#toItem(fragment));
    this.querySelector('ol')!.append(...items);
    this.#shown += next.length;
    this.querySelector<HTMLElement>('.more')!.hidden = this.#shown >= this.#results.length;
    if (focus) items[0]?.querySelector('a')?.focus();
  }

  #toItem({ url, excerpt, meta }: Fragment): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = meta.title ?? url;
    const kind = document.createElement('p');
    kind.className = 'kind';
    kind.textContent = this.#words.kinds[meta.kind ?? 'page'] ?? '';
    const text = document.createElement('p');
    text.append(...toMarked(excerpt));
    item.append(kind, link, text);
    return item;
  }
}

/** Pagefind marks found words with <mark> in text that it has escaped; only those marks become elements. */
function toMarked(excerpt: string): (string | Node)[] {
  const decode = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const isMark = part.startsWith('<mark>');
    if (!isMark) return decode(part);
    const mark = document.createElement('mark');
    mark.textContent = decode(part.slice(6, -7));
    return mark;
  });
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
