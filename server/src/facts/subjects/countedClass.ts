import type { Figure } from '../../quantity/figure.ts';
import type { Frame } from './sentenceFrame.ts';
import { isBound } from './surroundings.ts';

/** 投资5000万元以上产业项目237个: a bound that tells which things are counted. */
export const makesClass = ({ raw }: Frame, figure: Figure): boolean =>
  (figure.kind === 'money' && isBound(figure) && /^的?[〇\u3400-\u9fff“”]{2,12}\d/.test(raw.slice(figure.end, figure.end + 15))) ||
  // 全省优先扶持的五个产值超千亿、财政收入过百亿的重点县
  (figure.comparator === '>' &&
    /^的[〇\u3400-\u9fff]{0,4}(?:县|市|区|镇|乡|村|企业|园区|集群)(?![〇\u3400-\u9fff]{0,6}\d)/.test(
      raw.slice(figure.end, figure.end + 14),
    ) &&
    /[一二两三四五六七八九十\d]{1,3}[个家][^，。；\d]{2,20}$/.test(raw.slice(Math.max(0, figure.start - 24), figure.start))) ||
  // 1个总量近千亿、4个过五百亿的县市
  /^、\d{1,3}[个家][过超近达]/.test(raw.slice(figure.end, figure.end + 6));
