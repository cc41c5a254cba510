/**
 * 排版: one text as different presses and web pages set it. None of them says anything else, so a checker that reads one reads all. Each takes a
 * text of one line a paragraph.
 */
export const PRINTED_FORMS: Readonly<Record<string, (text: string) => string>> = {
  'a narrow column, paragraphs indented': (text) => inColumn(text, 17, '\u3000\u3000'),
  'a wider column': (text) => inColumn(text, 28, '\u3000\u3000'),
  'a column without indents': (text) => inColumn(text, 24, ''),
  'blank lines between paragraphs': (text) => text.replaceAll('\n', '\n\n'),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'one sentence a line': (text) => text.replace(/。(?=[^\n])/g, '。\n'),
  'the marks of a list': (text) => text.replace(/^(?=[^\n]*。$)/gm, '- '),
  'ornaments before paragraphs': (text) => text.replace(/^(?=[^\n]*。$)/gm, '● '),
  'pages with their numbers': (text) => inColumn(text, 20, '\u3000\u3000').replace(/(?<=(?:[^\n]*\n){9})(?=[^\n]+\n)/, '— 1 —\n'),
  'characters without width': (text) => text.replace(/(?<=[\u4e00-\u9fff\d])(?=[\u4e00-\u9fff]{3})/g, '\u200b'),
  'blanks beside numbers': (text) => text.replace(BESIDE_NUMBER, ' '),
  'hard blanks beside numbers': (text) => text.replace(BESIDE_NUMBER, '\u00a0'),
  'bold figures': (text) => text.replace(/(?<=[\u4e00-\u9fff])\d+(?:\.\d+)?(?:%|[万亿]?[\u4e00-\u9fff])/g, '**$&**'),
  'bold words beside blanks': (text) => text.replace(/(?<=[，。；\n])[\u4e00-\u9fff]{4,9}(?=\d)/g, '**$&** '),
  'wide digits': (text) => text.replace(/\d+(?:\.\d+)?%?/g, (number) => number.replace(/[0-9.%]/g, wide)),
  'half-width marks': (text) => text.replace(/[，；：（）]/g, half),
  'half-width marks and full stops': (text) => text.replace(/[，；：（）]/g, half).replaceAll('。', '.'),
  'straight quotation marks': (text) => text.replace(/[“”]/g, '"'),
  'corner quotation marks': (text) => text.replaceAll('“', '「').replaceAll('”', '」'),
};

const BESIDE_NUMBER = /(?<=[\u4e00-\u9fff])(?=\d)|(?<=[\d%])(?=[\u4e00-\u9fff])/g;

const wide = (mark: string): string => (mark === '.' ? '．' : String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const half = (mark: string): string => ',;:()'.charAt('，；：（）'.indexOf(mark));

/** Sets each line in lines of `width` Chinese characters; no line begins with a mark, and none parts a number. */
function inColumn(text: string, width: number, indent: string): string {
  return text
    .split('\n')
    .map((line) => {
      let set = indent;
      let column = indent.length;
      for (const [at, character] of [...line].entries()) {
        column += character < '\u0100' ? 0.5 : 1;
        const parts = /[，。、；：）”％%]/.test(character) || (/[\d.]/.test(character) && /[\d.]/.test(line.charAt(at - 1)));
        if (column > width && !parts) {
          set += '\n';
          column = 1;
        }
        set += character;
      }
      return set;
    })
    .join('\n');
}
