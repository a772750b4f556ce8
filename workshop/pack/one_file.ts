import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** The digest by which a policy of content security allows an inline script or style. */
const allowed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may do: run its own script and its own worker, and speak to the server that it came from. From disk there
 * is none: a file's origin is no address, and nothing can be connected to. */
export function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${allowed(script)} 'wasm-unsafe-eval'`,
    `style-src ${allowed(style)}`,
    'worker-src blob:',
    'img-src data: blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const text = (source: string | Uint8Array) => (typeof source === 'string' ? source : new TextDecoder().decode(source));

/** A script ends at the first `</script`, wherever it stands; JavaScript reads `<\/` as the same. */
const harmless = (script: string) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** From what the page is made (scripts/workshop gives it): a test finds a page that is older than its sources. */
const sources = process.env.DYAD_SOURCES ?? 'unknown';

function inlined(html: string, script: string, style: string): string {
  const withoutLinks = html
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}" />`;
  // A function as replacement: `$` in the code means nothing.
  return withoutLinks
    .replace('<head>', () => `<head>\n    ${meta}\n    <meta name="dyad-sources" content="${sources}" />`)
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`);
}

/** Puts script and style into the page, so that the page is one file, with a policy that allows just these. */
export function oneFile(): Plugin {
  return {
    name: 'dyad:one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const scripts = files.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
      const styles = files.filter((file): file is Rolldown.OutputAsset => file.type === 'asset' && file.fileName.endsWith('.css'));
      const page = bundle['index.html'];
      if (scripts.length !== 1 || styles.length !== 1 || page?.type !== 'asset') {
        throw new Error(`the page is made of ${Object.keys(bundle).join(', ')}: one script, one style and index.html are expected`);
      }
      const [script, style] = [harmless(scripts[0]!.code), text(styles[0]!.source)];
      page.source = inlined(text(page.source), script, style);
      for (const file of [...scripts, ...styles]) delete bundle[file.fileName];
    },
  };
}
