import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Segmenter } from '../../server/src/facts/lexicon/segmenter.ts';
import type { Inputs } from '../../server/src/lsp/inputs.ts';
import { takeOver } from '../../server/src/lsp/readAhead.ts';
import type { ReportService } from '../../server/src/service.ts';

describe('a better segmenter', () => {
  it('reads what is open only while nobody types, and takes over once all is read', async () => {
    const said: string[] = [];
    // Someone types until the third look, and again after the first slice.
    const rests = [0, 350, 1000, 390, 1000, 1000];
    const inputs = {
      flush: () => {},
      openUris: () => ['file:///a.gongwen'],
      setSegmenter: () => void said.push('taken over'),
      get restedMs() {
        const rested = rests.shift() ?? 1000;
        said.push(rested < 400 ? 'typing' : 'rest');
        return rested;
      },
    };
    let slices = 0;
    const service = {
      prepare: () => {},
      readAhead: () => {
        said.push('slice');
        slices++;
        return slices === 3;
      },
    };
    await takeOver({} as Segmenter, { service: service as unknown as ReportService, inputs: inputs as unknown as Inputs });
    assert.deepEqual(said, ['typing', 'typing', 'rest', 'slice', 'typing', 'rest', 'slice', 'rest', 'slice', 'taken over']);
  });
});
