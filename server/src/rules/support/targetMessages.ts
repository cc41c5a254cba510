import type { Stated, Target } from '../../data/schema.ts';
import type { Claim, Mismatch } from '../../facts/facts.ts';
import { formatAmount } from '../../quantity/format.ts';
import { periodName } from '../../quantity/periodName.ts';
import { convert } from '../../quantity/units.ts';
import { type Bilingual, both } from '../../util/bilingual.ts';
import { isOtherUnit } from './targetFixes.ts';
import { labelOf, sourceOf } from './targetLabels.ts';

/** What is wrong, and what the record says. */
export function messageOf(here: string, claim: Claim, target: Target, mismatch: Mismatch, stated: Stated | null): Bilingual {
  const side = mismatch.against === 'actual' ? both('完成值', 'result') : both('目标', 'target');
  const { asOf } = target;
  // A result of which a later one may be known: as of when it stands.
  const what = mismatch.against === 'actual' && asOf ? both(`${side.zh}（截至 ${asOf}）`, `${side.en} (as of ${asOf})`) : side;
  const expected = stated?.text ?? '';
  const label = labelOf(target);
  const source = sourceOf(target);
  const tail = both(source.zh === '' ? '' : `。${source.zh}`, source.en);
  const end = (zh: string, en: string): Bilingual => both(`${zh}${tail.zh}`, `${en}${tail.en}`);
  switch (mismatch.kind) {
    case 'scale':
      if (stated && isOtherUnit(claim, stated))
        return end(
          `疑似单位错写：${label}的${what.zh}为 ${expected}，此处为 ${here}，相差${timesOff(claim, stated)}倍，请核对单位`,
          `Other unit: the ${what.en} of ${target.id} is ${expected}, here ${here}, ${timesOff(claim, stated)} times off.`,
        );
      return end(
        `疑似量级错写：${here} 与${label}的${what.zh} ${expected} 相差${timesOff(claim, stated)}倍，请核对${whatToCheck(timesOff(claim, stated))}`,
        `${here} is ${timesOff(claim, stated)} times off the ${what.en} ${expected} of ${target.id}: check 万/亿 and the digits.`,
      );
    case 'unit':
      return end(
        `单位不符：${label}的${what.zh}为 ${expected}，${mismatch.cause === 'points' ? `“${here}”表示两个百分数之差` : `此处为 ${here}`}`,
        `Other unit: the ${what.en} of ${target.id} is ${expected}, here ${here}.`,
      );
    case 'comparator':
      return end(
        `${COMPARATOR[mismatch.cause ?? 'weaker']?.zh ?? '程度不符'}：${label}的${what.zh}为 ${expected}，此处为 ${here}`,
        `${COMPARATOR[mismatch.cause ?? 'weaker']?.en ?? 'Comparator'}: the ${what.en} of ${target.id} is ${expected}, here ${here}.`,
      );
    case 'superseded':
      return end(
        `目标已调整：${here} 是${label}的原值${adjusted(target)}，现为 ${expected}`,
        `Superseded: ${here} was the earlier value of ${target.id}; it is now ${expected}.`,
      );
    case 'modality':
      return end(
        mismatch.against === 'actual'
          ? `目标写成了实绩：${here} 是${label}的目标，完成值为 ${expected}`
          : `实绩写成了目标：${here} 是${label}的完成值，目标为 ${expected}`,
        `Goal and result are exchanged: ${target.id} has ${expected}.`,
      );
    case 'period':
      return end(
        `时期不符：${here} 是${label}的目标，此处写为${claim.period ? periodName(claim.period.period, 'zh') : ''}`,
        `Other period: ${here} is the target of ${target.period.label}, here said of ${claim.period?.period.label ?? ''}.`,
      );
    case 'scope':
      return target === mismatch.other
        ? end(
            `疑为${target.scope}的数字：${here} 是${label}的目标，${claim.scope?.name ?? '此处'}无此目标`,
            `${here} is the target of ${target.scope}; ${claim.scope?.name ?? 'this place'} has none.`,
          )
        : end(
            `疑为${mismatch.other?.scope ?? ''}的数字：${label}的${what.zh}为 ${expected}，${here} 是${mismatch.other?.scope ?? ''}的`,
            `${here} is ${mismatch.other?.scope ?? ''}'s; the ${what.en} of ${target.id} is ${expected}.`,
          );
    default:
      if (mismatch.cause === 'stronger')
        return end(
          `高于目标：${label}${what.zh}为 ${expected}，此处为 ${here}${difference(claim, stated, mismatch)}；如目标已提高，请更新目标文件`,
          `Goes beyond the ${what.en} of ${target.id}: ${expected}, here ${here}. If it was raised, mend the targets file.`,
        );
      return end(
        `与${side.zh}不符：${label}${what.zh}为 ${expected}，此处为 ${here}${difference(claim, stated, mismatch)}`,
        `Contradicts the ${what.en} of ${target.id}: ${expected}, here ${here}.`,
      );
  }
}

const COMPARATOR: Readonly<Record<string, Bilingual>> = {
  weaker: both('说法弱于目标', 'Weaker than the record'),
  stronger: both('说法强于目标', 'Stronger than the record'),
  reversed: both('与目标方向相反', 'Reversed against the record'),
  dropped: both('少了“以上”“不低于”一类的限定', 'Comparator dropped'),
};

const adjusted = ({ superseded }: Target): string => (superseded[0]?.date ? `（${superseded[0].date} 已调整）` : '');

/** Up to a thousand times it is the point or a digit, beyond that the scale word. */
const whatToCheck = (times: string): string => (/^10{1,3}$/.test(times) ? '小数点和位数' : '“万”“亿”和位数');

function timesOff({ figure }: Claim, stated: Stated | null): string {
  const value = stated?.quantity.value ?? 0;
  const own = Math.abs(convert(figure.value ?? 0, figure.unit, stated?.quantity.unit ?? '') ?? figure.value ?? 0);
  const ratio = own > value ? own / value : value / own;
  return { 10000: '一万', 100000000: '一亿' }[Math.round(ratio)] ?? String(Math.round(ratio));
}

/** 多20亿元, 数字颠倒: the difference in plain words. */
function difference({ figure }: Claim, stated: Stated | null, { cause }: Mismatch): string {
  if (cause === 'direction') return '（升降相反）';
  if (cause === 'transposed') return '（数字次序颠倒？）';
  if (cause === 'digits') return '（少写或多写了一位？）';
  const record = stated?.quantity;
  if (!record || record.value === null || figure.value === null) return '';
  const own = convert(figure.value, figure.unit, record.unit) ?? figure.value;
  const off = Number((Math.abs(own) - Math.abs(record.value)).toPrecision(10));
  const unit = record.kind === 'percent' ? '个百分点' : record.unit;
  return off === 0 ? '' : `（${off > 0 ? '多' : '少'}${formatAmount(Math.abs(off), unit)}）`;
}
