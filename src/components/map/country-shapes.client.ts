import type { Planar } from '../../domain/projection.ts';
import { fetchJson, keep } from '../browser/load.client.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Drawing units per step of the paths. */
const STEP = 0.1;

/** The shapes of countries on the drawn map: fetched when first asked for, seen only when pointed at or chosen. */
export class CountryShapes {
  /** Makes the shapes answer to the pointer. Rejects where they cannot be had; a later call tries again. */
  readonly load: () => Promise<Map<string, SVGPathElement>>;
  #marked: Record<string, string | undefined> = {};

  /** Shapes from a file, drawn below the letters of a drawing until `signal` is aborted. */
  constructor(drawing: SVGSVGElement, href: string, signal: AbortSignal) {
    const draw = keep(async () => drawShapes(drawing, await fetchJson<Record<string, string>>(href, signal)));
    this.load = () => draw(href);
  }

  /** The country under a point of the window, by ISO code. */
  codeAt(x: number, y: number): string | undefined {
    return document.elementFromPoint(x, y)?.closest<SVGPathElement>('[data-code]')?.dataset.code;
  }

  /** The country at a point of the drawing, by ISO code; fetches the shapes if need be. */
  async findAt({ x, y }: Planar): Promise<string | undefined> {
    const point = new DOMPoint(x / STEP, y / STEP);
    for (const [code, path] of await this.load()) if (path.isPointInFill(point)) return code;
    return undefined;
  }

  /** Shows one country as pointed at or as chosen, and no other so. */
  async mark(code: string | undefined, as: 'hover' | 'chosen'): Promise<void> {
    const paths = await this.load();
    if (this.#marked[as] === code) return;
    paths.get(this.#marked[as] ?? '')?.classList.remove(as);
    paths.get(code ?? '')?.classList.add(as);
    this.#marked[as] = code;
  }

  /** Where a country is drawn, in drawing units; undefined for one that is not. */
  async getBox(code: string): Promise<DOMRect | undefined> {
    const box = (await this.load()).get(code)?.getBBox();
    return box && new DOMRect(box.x * STEP, box.y * STEP, box.width * STEP, box.height * STEP);
  }
}

/** Adds shapes to a drawing, below its letters; `shapes` are paths by country. */
function drawShapes(drawing: SVGSVGElement, shapes: Record<string, string>): Map<string, SVGPathElement> {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'countries');
  group.setAttribute('transform', `scale(${STEP})`);
  const paths = new Map(Object.entries(shapes).map(([code, d]) => [code, toPath(code, d)]));
  group.append(...paths.values());
  drawing.querySelector('.letters')!.before(group);
  return paths;
}

function toPath(code: string, d: string): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  path.dataset.code = code;
  return path;
}
