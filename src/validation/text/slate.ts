/** A number that a text tells, in figures or words. Two quantities with a key in common are the same, however they are written. */
export interface Quantity {
  kind: 'number' | 'ordinal' | 'time' | 'era' | 'share' | 'phone' | 'vague';
  /** As a message shows it. */
  label: string;
  value: number;
  keys: string[];
  index: number;
  end: number;
  form: 'figures' | 'words';
  /** Whether the text tells of it by itself; else it only explains what another language tells. */
  isTold: boolean;
  /** % or a currency that is written with it. */
  unit?: string | undefined;
  /** % or a currency that it shares with the number after it. */
  sharedUnit?: string | undefined;
}

/** A number as keys and labels write it. */
export const toKey = (value: number): string => String(Math.round(value * 100) / 100);

/** A quantity that is read by what stands around its number. */
export const toQuantity = (kind: Quantity['kind'], match: RegExpExecArray, keys: string[], more: Partial<Quantity> = {}): Quantity => ({
  kind,
  label: match[0].trim(),
  value: NaN,
  keys,
  index: match.index,
  end: match.index + match[0].length,
  form: 'figures',
  isTold: true,
  ...more,
});

/** What makes a quantity only explain what another text tells. */
export const HINT: Partial<Quantity> = { form: 'words', isTold: false };

/** A text in which what has been read is blank, so that nothing is read twice; offsets stay. */
export class Slate {
  text: string;
  constructor(text: string) {
    this.text = text;
  }
  /** Reads what a pattern finds and blanks it; where `read` gives nothing, it stays. */
  take(pattern: RegExp, read: (match: RegExpExecArray) => Quantity[] | undefined): Quantity[] {
    const found: Quantity[] = [];
    for (const match of [...this.text.matchAll(pattern)]) {
      const quantities = read(match);
      if (!quantities) continue;
      found.push(...quantities);
      this.blank(match.index, match.index + match[0].length);
    }
    return found;
  }
  blank(start: number, end: number): void {
    this.text = this.text.slice(0, start) + this.text.slice(start, end).replace(/[^\n]/g, '\u001f') + this.text.slice(end);
  }
}
