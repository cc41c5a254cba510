import type { Segmenter } from '../facts/lexicon/segmenter.ts';
import type { ReportService } from '../service.ts';
import { nextTurn } from '../util/turn.ts';
import type { Inputs } from './inputs.ts';

const SLICE_MS = 5;
/** Who types on at once is not to wait behind a slice at every key. */
const REST_MS = 400;

/** A better segmenter than the built-in one, loaded when there is time. */
export interface LateSegmenter {
  readonly segmenter: Segmenter;
  dispose(): Promise<void>;
}

/** Reads a report in small pieces, so that what is typed meanwhile does not wait. */
export async function readAhead(service: ReportService, uri: string, step: () => Promise<void> | void): Promise<void> {
  for (let until = performance.now() + SLICE_MS; !service.readAhead(uri, () => performance.now() >= until); ) {
    await step();
    until = performance.now() + SLICE_MS;
  }
}

/** Resolves in another turn, once typing has rested for a while. */
export async function whenRested(inputs: Inputs): Promise<void> {
  await nextTurn();
  for (let left = REST_MS - inputs.restedMs; left > 0; left = REST_MS - inputs.restedMs)
    await new Promise((resolve) => setTimeout(resolve, left));
}

/** What is open is read with the new segmenter, while nobody types, before that takes the old one's place. */
export async function takeOver(
  segmenter: Segmenter,
  { service, inputs }: { readonly service: ReportService; readonly inputs: Inputs },
): Promise<void> {
  inputs.flush();
  service.prepare(segmenter);
  const rest = () => whenRested(inputs);
  for (const uri of inputs.openUris()) {
    await rest();
    await readAhead(service, uri, rest);
  }
  inputs.setSegmenter(segmenter);
}
