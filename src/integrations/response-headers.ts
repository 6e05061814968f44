import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { headersFor } from '../hosts/policy.ts';

/** Says with each answer what every host says. `base` is the path under which the site is served, without a stroke at its end. */
export const sayHeaders =
  (base: string): Connect.NextHandleFunction =>
  (request, response, next) => {
    const [path = '/'] = (request.originalUrl ?? request.url ?? '/').split('?');
    if (path.startsWith(`${base}/`))
      for (const [name, value] of Object.entries(headersFor(path.slice(base.length)))) response.setHeader(name, value);
    next();
  };

/** The headers of the site while editing. */
export const responseHeaders = (): AstroIntegration => ({
  name: 'response-headers',
  hooks: {
    'astro:server:setup': ({ server }) => void server.middlewares.use(sayHeaders(server.config.base.replace(/\/$/, ''))),
  },
});
