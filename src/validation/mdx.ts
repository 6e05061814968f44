import { defineMdastPlugin, mdxToJs } from 'satteri';

/** A tag written in MDX, with its plain-text attributes. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  line: number | undefined;
}

/** What the body of a page refers to. */
export interface Body {
  links: { href: string; line: number | undefined }[];
  tags: Tag[];
  error?: string;
}

interface JsxNode {
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number } } | undefined;
}

/** Compiles a body with the engine of the build and lists its links and tags. Lines count from the body's first. */
export function readBody(body: string): Body {
  const links: Body['links'] = [];
  const tags: Tag[] = [];
  const onTag = (node: JsxNode): void => {
    const attributes = (node.attributes ?? []).filter(({ name, value }) => name && typeof value === 'string');
    tags.push({
      name: node.name ?? '',
      attributes: Object.fromEntries(attributes.map(({ name, value }) => [name!, String(value)])),
      line: node.position?.start.line,
    });
  };
  const collect = defineMdastPlugin({
    name: 'collect',
    link: (node) => void links.push({ href: node.url, line: node.position?.start.line }),
    mdxJsxFlowElement: (node) => onTag(node as JsxNode),
    mdxJsxTextElement: (node) => onTag(node as JsxNode),
  });
  try {
    mdxToJs(body, { mdastPlugins: [collect] });
  } catch (error) {
    return { links, tags, error: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
  }
  return { links, tags };
}
