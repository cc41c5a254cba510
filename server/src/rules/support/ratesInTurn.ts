import type { Figure } from '../../quantity/figure.ts';

/** 网上可办率、办结率分别达到98%、101%: how the list of rates ends, and those of its figures that stand before. */
const IN_TURN =
  /([\u4e00-\u9fff、]{4,60})分别(?:已|均)?(?:稳定在|保持在|提高到|提升[到至]|为|是|达到?|高达)((?:\d{1,3}(?:\.\d+)?[%％](?:、|和|以及)){0,5})$/;
const REACH = 100;

/** The name that a figure has in such a list, with the words before it; null where it stands in none. Linear: one look back. */
export function nameInTurn(text: string, { core }: Figure): string | null {
  const [, names = '', before = ''] = IN_TURN.exec(text.slice(Math.max(0, core.start - REACH), core.start)) ?? [];
  const all = names.split(/、|和(?=[^、和]{2,12}$)/);
  return all.length > 1 ? (all[before.split(/[%％]/).length - 1] ?? null) : null;
}
