/** The page of a terminal that shows a command and what it printed, with the colours that it printed. */
export function terminalPage(command: string, output: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; background: #f3f1ec; font: 15px/1.55 "DejaVu Sans Mono", "Noto Sans Mono", monospace; }
  main { display: inline-block; margin: 20px; border-radius: 9px; overflow: hidden; box-shadow: 0 6px 22px #0003; }
  header { background: #e4e0d8; height: 34px; display: flex; gap: 8px; align-items: center; padding: 0 14px; }
  header i { width: 12px; height: 12px; border-radius: 50%; background: #c9c3b6; }
  pre { margin: 0; padding: 16px 22px 20px; background: #1d2430; color: #e6e4df; font: inherit; }
  pre b { font-weight: 400; color: #9fd08b; }
  /* Two columns of 15px, filled as a Chinese terminal font fills them. */
  .w { display: inline-block; width: 18.06px; font-size: 17.4px; line-height: 1; text-align: center; }
</style><main><header><i></i><i></i><i></i></header><pre><b>$</b> ${html(command)}\n${html(output.trimEnd())}</pre></main>`;
}

const COLOURS: Readonly<Record<string, string>> = {
  '1': 'font-weight:700',
  '2': 'opacity:.62',
  '4': 'text-decoration:underline',
  '31': 'color:#ff8578',
  '32': 'color:#9fd08b',
  '33': 'color:#f2c46d',
  '34': 'color:#8ab8ff',
  '36': 'color:#7fd3d3',
  '90': 'color:#98a0ad',
};

const ESCAPE = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`);

/** Escape sequences become spans; wide characters get two columns, as a terminal gives them. */
function html(text: string): string {
  let open = 0;
  return text
    .split(ESCAPE)
    .map((part, at) => {
      if (at % 2 === 0) return escaped(part);
      const code = part;
      const styles = code.split(';').flatMap((one) => COLOURS[one] ?? []);
      if (styles.length > 0) {
        open += 1;
        return `<span style="${styles.join(';')}">`;
      }
      const closed = open > 0 ? '</span>' : '';
      open = Math.max(0, open - 1);
      return closed;
    })
    .join('')
    .concat('</span>'.repeat(open));
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—·]/g, (wide) =>
      /[“”‘’…—·]/.test(wide) ? wide : `<span class="w">${wide}</span>`,
    );
