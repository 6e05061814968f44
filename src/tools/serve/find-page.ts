import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect } from 'vite';

/**
 * Answers as a host of static files does: an address without its last stroke leads to the page, and where there is
 * nothing the site's own page says so. `folder` holds the site, `base` is the path under which it is served.
 */
export const findPage =
  (folder: string, base: string): Connect.NextHandleFunction =>
  (request, response, next) => {
    const [address = '/', ...query] = (request.url ?? '/').split('?');
    const path = toPath(address, base);
    const target = path === undefined ? undefined : findTarget(folder, path);
    if (target === 'itself') return next();
    if (target === 'with a stroke' || (path === undefined && (address === base || address === '/'))) {
      response.writeHead(301, { Location: [path === undefined ? `${base}/` : `${address}/`, ...query].join('?') });
      return void response.end();
    }
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(join(folder, '404.html')));
  };

/** The path below the site's root that an address asks for; undefined where no file could bear it. */
function toPath(address: string, base: string): string | undefined {
  if (!address.startsWith(`${base}/`) || /%2f|%5c|%00/i.test(address)) return undefined;
  try {
    const path = decodeURIComponent(address.slice(base.length));
    return path.split('/').includes('..') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Where the file of a path stands: at the path itself, or in a folder of that name. */
function findTarget(folder: string, path: string): 'itself' | 'with a stroke' | undefined {
  if (isFile(join(folder, path.endsWith('/') ? `${path}index.html` : path))) return 'itself';
  return isFile(join(folder, path, 'index.html')) ? 'with a stroke' : undefined;
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
