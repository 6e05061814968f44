import { fill, setText } from './catalogue-page.client.ts';

/** What is said of the programmes chosen for comparison: how many, and that there can be no more. */
interface Words {
  picked: string;
  pickedMost: string;
}

/** Keeps the programmes chosen for comparison: as many as stand side by side, for those too who come back to the list. */
export function keepPicks(form: HTMLFormElement, { picked, pickedMost }: Words, signal: AbortSignal): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="p"]')];
  const most = Number(form.dataset.most);
  const chosen = (): HTMLInputElement[] => boxes.filter(({ checked }) => checked);
  const show = (): void => {
    const count = chosen().length;
    for (const box of boxes) box.disabled = !box.checked && count >= most;
    setText(form.querySelector('output')!, count >= most ? pickedMost : fill(picked, { count: String(count) }));
  };
  // Else the browser writes down every box of the list whenever the address changes.
  form.autocomplete = 'off';
  const { picks = [] } = (history.state ?? {}) as { picks?: string[] };
  for (const box of boxes) box.checked = picks.includes(box.value);
  show();
  form.addEventListener(
    'change',
    () => {
      history.replaceState({ picks: chosen().map(({ value }) => value) }, '');
      show();
    },
    { signal },
  );
}
