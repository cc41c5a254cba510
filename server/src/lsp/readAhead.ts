import type { Segmenter } from '../facts/segmenter.ts';
import type { ReportService } from '../service.ts';
import { nextTurn } from '../util/turn.ts';
import type { Inputs } from './inputs.ts';

const SLICE_MS = 5;

/** Reads a report in small pieces, so that what is typed meanwhile does not wait. */
export async function readAhead(service: ReportService, uri: string, step: () => Promise<void> | void): Promise<void> {
  for (let until = performance.now() + SLICE_MS; !service.readAhead(uri, () => performance.now() >= until); ) {
    await step();
    until = performance.now() + SLICE_MS;
  }
}

/** What is open is read with the new segmenter before that takes the old one's place. */
export async function takeOver(
  segmenter: Segmenter,
  { service, inputs }: { readonly service: ReportService; readonly inputs: Inputs },
): Promise<void> {
  inputs.flush();
  service.prepare(segmenter);
  for (const uri of inputs.openUris()) await readAhead(service, uri, nextTurn);
  inputs.setSegmenter(segmenter);
}
