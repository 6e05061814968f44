/**
 * `node src/tools/with-node.cjs <tool> …`: runs a tool where Node is new enough, else says what is needed. Plain
 * JavaScript, so that any Node can read it; without a tool it only looks. The version is that of package.json.
 */
'use strict';
var resolve = require('path').resolve;
var url = require('url');

var wanted = require('../../package.json').engines.node.replace(/^\D+/, '');

/** Whether a version, such as 22.19.0, is below another. */
function isBelow(version, other) {
  var own = version.split('.').map(Number);
  var least = other.split('.').map(Number);
  for (var i = 0; i < least.length; i += 1) if (own[i] !== least[i]) return own[i] < least[i];
  return false;
}

function toMessage(version) {
  var isFrench =
    /^fr/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') || /--lang[= ]fr/.test(process.argv.join(' '));
  return isFrench
    ? [
        'Il faut Node ' + wanted + ' ou plus récent ; ici, c’est Node ' + version + ' (' + process.platform + ').',
        '  Mac : brew install node@24, ou l’installateur de https://nodejs.org/ (version 24 LTS).',
        '  Linux et Windows (processeurs courants) : npm ci apporte le Node du projet ; relancez-le sans --omit=optional.',
        'Puis ouvrez un nouveau terminal et recommencez par npm ci.',
      ].join('\n')
    : [
        'Node ' + wanted + ' or newer is needed; this is Node ' + version + ' (' + process.platform + ').',
        '  On a Mac: brew install node@24, or the installer of https://nodejs.org/ (version 24 LTS).',
        '  On Linux and Windows (usual processors): npm ci brings the project’s own Node; run it again without --omit=optional.',
        'Then open a new terminal and begin again with npm ci.',
      ].join('\n');
}

if (isBelow(process.versions.node, wanted)) {
  console.error(toMessage(process.versions.node));
  process.exit(1);
}

// The tool sees its own name and arguments, as if it had been run directly.
process.argv.splice(1, 1);
if (process.argv.length > 1)
  import('./compile-cache.ts').then(function () {
    return import(url.pathToFileURL(resolve(process.argv[1])).href);
  });
