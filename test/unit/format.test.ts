import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNumber } from '../../server/src/quantity/format.ts';

describe('numbers as they are written', () => {
  it('have no exponent, no more than ten decimals and no noise of binary fractions', () => {
    const cases: readonly (readonly [number, string])[] = [
      [0, '0'],
      [-3.5, '-3.5'],
      [0.1 + 0.2, '0.3'],
      [1 / 3, '0.3333333333'],
      [2.61004941565, '2.6100494157'],
      [1.5e-7, '0.00000015'],
      [1e-12, '0'],
      [123_456_789_012, '123456789012'],
      [2e21, '2000000000000000000000'],
    ];
    for (const [value, written] of cases) assert.equal(formatNumber(value, 'arabic'), written);
  });

  it('keep the style of another', () => {
    assert.equal(formatNumber(420.5, 'fullWidth'), '４２０．５');
    assert.equal(formatNumber(10_305.2, 'chinese'), '一万零三百零五点二');
  });
});
