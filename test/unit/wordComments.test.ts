import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWord } from '../../server/src/text/docx/wordFile.ts';
import { isCommentedCopy, writeComments } from '../../server/src/text/docx/writeComments.ts';
import { commentsIn, NAMESPACES, run, type WrittenWord, writeWord } from '../support/word.ts';

function textOf(bytes: Uint8Array): string {
  const read = readWord(bytes);
  assert.ok('text' in read, JSON.stringify(read));
  return read.text;
}

/** Comments on the first place of each of these words. */
function commented(bytes: Uint8Array, words: readonly string[]): Uint8Array {
  const text = textOf(bytes);
  const comments = words.map((word) => {
    const start = text.indexOf(word);
    assert.ok(start >= 0, word);
    return { span: { start, end: start + word.length }, paragraphs: [`批注 <${word}>`, '第二段'], away: `所指：${word}` };
  });
  const written = writeComments(bytes, { text, comments, author: '核稿', initials: '核', date: '2026-11-24T00:00:00Z' });
  assert.ok('bytes' in written, JSON.stringify(written));
  assert.equal(textOf(written.bytes), text, 'the text stays');
  return written.bytes;
}

/** The characters of a document with the formatting of each: `b:4 b:2 :0`. */
const formatted = (bytes: Uint8Array): readonly string[] =>
  [
    ...strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/gs),
  ].flatMap(([, format = '', content = '']) =>
    [...content.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)].flatMap(([, text = '', sign]) =>
      (sign ? [sign] : [...text.replace(/&#\d+;/g, '&')]).map((mark) => `${format}:${mark}`),
    ),
  );

/** Not between the halves of a surrogate pair. */
const whole = (text: string, at: number, step: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + step : at);
const wordsOf = (bytes: Uint8Array): readonly string[] => commentsIn(bytes).map(({ words }) => words);
const one = (xml: string, parts?: WrittenWord['parts']): Uint8Array =>
  writeWord({ paragraphs: [{ xml: `<w:p>${xml}</w:p>` }, '末段。'], ...(parts && { parts }) });

describe('comments in a copy of a Word file', () => {
  it('stand on exactly the words, cut runs and keep their formatting', () => {
    const bytes = one(`${run('力争总额')}${run('42', '<w:b/>')}${run('0亿元、投资“280”亿元 以上。', '<w:i/>')}`);
    const copy = commented(bytes, ['420亿元', '280', '亿元 ', '。', '力争', '总额', '末段']);
    assert.deepEqual(wordsOf(copy), ['420亿元', '280', '亿元 ', '。', '力争', '总额', '末段']);
    assert.deepEqual(formatted(copy), formatted(bytes));
    assert.deepEqual(commentsIn(copy)[0], { author: '核稿', words: '420亿元', paragraphs: ['批注 <420亿元>', '第二段'] });
  });

  it('may lie over each other, go over several paragraphs, tabs, breaks, links, insertions and fields', () => {
    const bytes = one(
      `<w:hyperlink r:id="r">${run('甲乙')}</w:hyperlink><w:ins w:id="9">${run('丙&丁')}</w:ins><w:r><w:t>戊</w:t><w:tab/><w:t>己</w:t><w:br/><w:t>庚</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('辛壬')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    );
    const copy = commented(bytes, ['乙丙', '丙&', '戊\t己', '己\u2028庚', '辛', '壬', '壬\n末', '甲乙丙&丁']);
    assert.deepEqual(wordsOf(copy), ['乙丙', '丙&', '戊己', '己庚', '辛', '壬', '壬末', '甲乙丙&丁']);
    assert.deepEqual(formatted(copy), formatted(bytes));
  });

  it('take the place of an insertion as the character behind it, and never stand on nothing', () => {
    const bytes = one(run('甲乙'));
    const options = { text: textOf(bytes), author: '核稿', initials: '核', date: '2026-11-24T00:00:00Z' };
    const at = (...places: readonly number[]) => places.map((start) => ({ span: { start, end: start }, paragraphs: ['插入'], away: '' }));
    const written = writeComments(bytes, { ...options, comments: at(0, 1, 2, 6) });
    assert.ok('bytes' in written);
    assert.deepEqual(wordsOf(written.bytes), ['甲', '乙', '末', '。']);
  });

  it('stand at the reference where the words are in a note, a box, a formula or a ruby', () => {
    const notes = `<w:footnotes ${NAMESPACES}><w:footnote w:id="2"><w:p>${run('脚注420。')}</w:p></w:footnote></w:footnotes>`;
    const bytes = one(
      `${run('正文')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:pict><v:textbox><w:txbxContent><w:p>${run('框中')}</w:p></w:txbxContent></v:textbox></w:pict></w:r>${run('增长')}<m:oMathPara><m:oMath><m:r><m:t>8%</m:t></m:r></m:oMath></m:oMathPara><w:r><w:ruby><w:rt>${run('huì')}</w:rt><w:rubyBase>${run('惠济')}</w:rubyBase></w:ruby></w:r>`,
      { 'word/footnotes.xml': notes },
    );
    const copy = commented(bytes, ['420', '框中', '8%', '惠', '文']);
    const comments = commentsIn(copy);
    assert.deepEqual(
      comments.map(({ paragraphs }) => paragraphs[0]),
      ['所指：420', '所指：框中', '批注 <8%>', '批注 <惠>', '批注 <文>'],
    );
    const document = strFromU8(unzipSync(copy)['word/document.xml'] ?? new Uint8Array());
    assert.match(document, /<w:commentRangeStart w:id="0"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd w:id="0"\/>/);
    assert.match(document, /<w:commentRangeStart w:id="2"\/><m:oMathPara>.*<\/m:oMathPara><w:commentRangeEnd w:id="2"\/>/);
  });

  it('leave the comments alone that the file has, and take numbers of their own', () => {
    const old = `<w:comments ${NAMESPACES}><w:comment w:id="7" w:author="张三"><w:p>${run('旧批注')}</w:p></w:comment></w:comments>`;
    const bytes = one(
      `<w:commentRangeStart w:id="7"/>${run('总额420亿元。')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
      { 'word/comments.xml': old },
    );
    const twice = commented(commented(bytes, ['420']), ['20亿']);
    assert.deepEqual(
      commentsIn(twice).map(({ author, words }) => [author, words]),
      [
        ['张三', '总额420亿元。'],
        ['核稿', '420'],
        ['核稿', '20亿'],
      ],
    );
    const files = unzipSync(twice);
    assert.equal(strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array()).match(/relationships\/comments"/g)?.length, 1);
    assert.equal(strFromU8(files['[Content_Types].xml'] ?? new Uint8Array()).match(/\/word\/comments\.xml/g)?.length, 1);
    // Each number once.
    const ids = [...strFromU8(files['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:commentReference w:id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    assert.deepEqual([...new Set(ids)].length, 3);
  });

  it('are not made twice in a copy that is checked again', () => {
    const bytes = one(run('总额420亿元，投资420亿元，“420”。'));
    const text = textOf(bytes);
    const again = (file: Uint8Array, starts: readonly number[]) => {
      const comments = starts.map((start) => ({ span: { start, end: start + 3 }, paragraphs: ['【错误】“420”&<不符>', '依据'], away: '' }));
      const written = writeComments(file, { text, comments, author: '核稿', initials: '核', date: '2026-11-24T00:00:00Z' });
      assert.ok('bytes' in written);
      return written.bytes;
    };
    const copy = again(bytes, [2, 10]);
    assert.equal(wordsOf(copy).length, 2);
    assert.deepEqual(wordsOf(again(copy, [2, 10])), wordsOf(copy));
    assert.equal(wordsOf(again(copy, [2, 10, 17])).length, 3);
  });

  it('leave every other part as it is, byte for byte', () => {
    const picture = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
    const bytes = zipSync({
      ...unzipSync(one(run('甲420乙'))),
      'word/media/image1.png': picture,
      'docProps/app.xml': strToU8('<Properties/>'),
    });
    const [before, after] = [unzipSync(bytes), unzipSync(commented(bytes, ['420']))];
    const others = Object.keys(before).filter((name) => !/document\.xml|Content_Types/.test(name));
    assert.ok(others.includes('word/media/image1.png') && others.includes('docProps/app.xml'));
    for (const name of others) assert.deepEqual(after[name], before[name], name);
  });

  it('are written in UTF-8 whatever the parts were in', () => {
    const files = unzipSync(one(run('总额420亿元。')));
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const ascii = document.replace('encoding="UTF-8"', "encoding='ascii'").replace(/\P{ASCII}/gu, (mark) => `&#${mark.charCodeAt(0)};`);
    const utf16 = Buffer.from(`\ufeff${document.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    for (const content of [strToU8(ascii), new Uint8Array(utf16)]) {
      const copy = commented(zipSync({ ...files, 'word/document.xml': content }), ['420']);
      assert.match(strFromU8(unzipSync(copy)['word/document.xml'] ?? new Uint8Array()), /^<\?xml version="1.0" encoding="UTF-8"/);
    }
  });

  it('are refused where the text is another one or the file cannot be read', () => {
    const bytes = one(run('甲'));
    const options = { text: '别的', comments: [], author: '核稿', initials: '核', date: '2026-11-24T00:00:00Z' };
    assert.match(JSON.stringify(writeComments(bytes, options)), /被改动/);
    assert.match(JSON.stringify(writeComments(bytes.subarray(0, 99), options)), /损坏/);
    const copy = commented(bytes, ['甲']);
    assert.deepEqual([isCommentedCopy(bytes), isCommentedCopy(copy), isCommentedCopy(zipSync(unzipSync(copy)))], [false, true, false]);
  });

  it('hold for any runs and any words', () => {
    let seed = 20261124;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed % below;
    };
    const pieces = ['总额', '42', '0亿', ' 元 ', '&', '“甲”', '𠮷', '<乙>'];
    const formats = ['', '<w:b/>', '<w:i/>', '<w:color w:val="FF0000"/>'];
    const aRun = () => run(pieces[random(pieces.length)] ?? '', formats[random(formats.length)]);
    for (let round = 0; round < 60; round++) {
      const wraps = [
        (xml: string) => xml,
        (xml: string) => `<w:ins w:id="1">${xml}</w:ins>`,
        (xml: string) => `<w:smartTag>${xml}</w:smartTag>`,
      ];
      const paragraph = () => ({
        xml: `<w:p>${Array.from({ length: 1 + random(5) }, () => wraps[random(3)]?.(aRun()) ?? '').join('')}</w:p>`,
      });
      const bytes = writeWord({ paragraphs: Array.from({ length: 1 + random(4) }, paragraph) });
      const text = textOf(bytes);
      const comments = Array.from({ length: 1 + random(6) }, () => {
        const start = whole(text, random(text.length - 1), -1);
        return {
          span: { start, end: whole(text, start + 1 + random(Math.min(9, text.length - 1 - start)), 1) },
          paragraphs: ['甲'],
          away: '',
        };
      });
      const written = writeComments(bytes, { text, comments, author: '核稿', initials: '核', date: '2026-11-24T00:00:00Z' });
      assert.ok('bytes' in written, JSON.stringify(written));
      assert.equal(textOf(written.bytes), text);
      assert.deepEqual(formatted(written.bytes), formatted(bytes));
      const expected = comments.map(({ span }) => text.slice(span.start, span.end).replace(/\n/g, ''));
      for (const [i, words] of wordsOf(written.bytes).entries()) if (expected[i] !== '') assert.equal(words, expected[i], `round ${round}`);
    }
  });
});
