import { loadDataSet } from '../data/dataset.ts';
import type { DataFile, DataSet } from '../data/schema.ts';
import { EMPTY_DATA } from '../data/schema.ts';
import { buildLexicon, type Lexicon } from '../facts/lexicon/lexicon.ts';
import { longestMatchSegmenter, type Segmenter } from '../facts/lexicon/segmenter.ts';
import { SharedSpans } from '../facts/sharedParts.ts';
import { ownTerms } from '../facts/targets/ownTerms.ts';
import { type TargetChanges, targetChanges } from '../facts/targets/targetChanges.ts';
import { buildTargetIndex, type TargetIndex } from '../facts/targets/targetIndex.ts';
import type { Report } from '../text/report.ts';
import { resplitReport, splitReport } from '../text/splitReport.ts';
import { sameValue } from '../util/sameValue.ts';
import { AcrossReports } from './acrossReports.ts';
import { analyseReport, basisOf, type Reading } from './analyseReport.ts';
import type { Analysis, ReportAnalysis } from './analysis.ts';
import type { Change, ConfigText } from './change.ts';
import type { Finding } from './finding.ts';
import { type PackedReading, ReadingPacker } from './packReading.ts';
import { inOrder, placeFinding } from './placeFinding.ts';
import { ReadAhead, sameWords } from './readAhead.ts';
import { Reviews } from './reviews.ts';
import { ScopedSettings } from './scopedSettings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { SlipsOfReport } from './slipsOfReport.ts';

/** Takes the inputs and hands out analyses. Synchronous, without IO; the caches live here and nowhere else. */
export class AnalysisHost {
  /** Never changed, only replaced: analyses hold on to it. */
  #reports: ReadonlyMap<string, string> = new Map();
  readonly #dataFiles = new Map<string, DataFile>();
  #packs: readonly DataFile[] = [];
  readonly #readings = new Map<string, Reading>();
  readonly #finished = new Map<string, { readonly revision: string; readonly result: ReportAnalysis }>();
  #data: DataSet = EMPTY_DATA;
  #settings: Settings = DEFAULT_SETTINGS;
  #scoped = new ScopedSettings(DEFAULT_SETTINGS);
  readonly #configs = new Map<string, ConfigText>();
  #segmenter: Segmenter = longestMatchSegmenter();
  #lexicon: Lexicon = buildLexicon(EMPTY_DATA, this.#segmenter);
  #targets: TargetIndex = buildTargetIndex(EMPTY_DATA);
  readonly #slips = new SlipsOfReport();
  readonly #spans = new SharedSpans();
  readonly #across = new AcrossReports();
  readonly #withAcross = new Map<string, WithAcross>();
  readonly #reviews = new Reviews();
  #changes: { readonly before: TargetIndex; readonly after: TargetIndex; readonly changes: TargetChanges | null } | undefined;
  #packer: { readonly data: DataSet; readonly packer: ReadingPacker } | undefined;
  readonly #ahead = new ReadAhead(this.#spans);
  /** The dictionary with a segmenter that is about to come. */
  #next: { readonly segmenter: Segmenter; readonly data: DataSet; readonly lexicon: Lexicon } | undefined;
  #settingsRevision = 0;
  #revision = 0;

  apply(change: Change): Analysis {
    this.#revision++;
    this.#reviews.apply(change);
    if (change.reports) this.#setReports(change.reports);
    const otherPacks = change.packs !== undefined || (change.settings && !sameValue(change.settings.packs, this.#settings.packs));
    if (change.settings) {
      this.#settings = change.settings;
      this.#scoped = new ScopedSettings(change.settings);
      this.#settingsRevision++;
    }
    for (const [uri, text] of change.configs ?? []) {
      if (text === null) this.#configs.delete(uri);
      else if (this.#configs.get(uri)?.text !== text) this.#configs.set(uri, { text });
    }
    if (change.packs) this.#packs = change.packs;
    if (change.segmenter) this.#segmenter = change.segmenter;
    if (change.data || otherPacks) {
      for (const [uri, file] of change.data ?? []) {
        if (file) this.#dataFiles.set(uri, file);
        else this.#dataFiles.delete(uri);
      }
      const before = this.#data;
      this.#data = loadDataSet([...this.#dataFiles.values(), ...this.#packsOn()], before);
      if (this.#data.targets !== before.targets || !sameValue(ownTerms(this.#data), ownTerms(before)))
        this.#targets = buildTargetIndex(this.#data);
    }
    if (change.data || otherPacks || change.segmenter) this.#setLexicon(change.segmenter);
    return this.analysis();
  }

  #setLexicon(segmenter: Segmenter | undefined): void {
    const next = this.#next;
    this.#next = undefined;
    if (next && next.segmenter === segmenter && next.data === this.#data) {
      this.#lexicon = next.lexicon;
      return;
    }
    this.#ahead.clear();
    this.#lexicon = buildLexicon(this.#data, this.#segmenter, this.#lexicon);
  }

  /** From now on reports are read ahead with a segmenter that the next `apply` brings. */
  prepare(segmenter: Segmenter): void {
    this.#ahead.clear();
    this.#next = { segmenter, data: this.#data, lexicon: buildLexicon(this.#data, segmenter, this.#lexicon) };
  }

  /** Reads some of a report before it is asked for, until it is enough; true once there is nothing left to read. What `report` says is the same. */
  readAhead(uri: string, enough: () => boolean): boolean {
    const text = this.#reports.get(uri);
    if (text === undefined) return true;
    const state = {
      data: this.#data,
      lexicon: this.#next?.lexicon ?? this.#lexicon,
      targets: this.#targets,
      settings: this.#scoped.of(uri),
    };
    const known = this.#readings.get(uri);
    // What an edit or another value of a target leaves to read is little.
    return (known !== undefined && sameWords(known.basis, basisOf(state))) || this.#ahead.read(uri, text, state, enough);
  }

  #setReports(changes: ReadonlyMap<string, string | null>): void {
    const reports = new Map(this.#reports);
    for (const [uri, text] of changes) {
      this.#finished.delete(uri);
      if (text !== null) reports.set(uri, text);
      else {
        reports.delete(uri);
        this.#readings.delete(uri);
        this.#ahead.remove(uri);
        this.#across.remove(uri);
        this.#withAcross.delete(uri);
      }
    }
    this.#reports = reports;
  }

  #packsOn(): readonly DataFile[] {
    return this.#packs.filter(({ pack }) => pack !== undefined && this.#settings.packs.includes(pack));
  }

  /** The present state. Answers stay those of this state as long as no `apply` follows. */
  analysis(): Analysis {
    const data = this.#data;
    const settings = this.#settings;
    const lexicon = this.#lexicon;
    const targets = this.#targets;
    const texts = this.#reports;
    return {
      revision: this.#revision,
      data,
      settings,
      lexicon,
      targets,
      reports: [...texts.keys()],
      dataFile: (uri) => this.#dataFiles.get(uri) ?? this.#packs.find((pack) => pack.uri === uri),
      report: (uri) => {
        const text = texts.get(uri);
        if (text === undefined) return undefined;
        const own = this.#scoped.of(uri);
        return this.#reviews.of(this.#report(uri, text, texts, { data, lexicon, targets, settings: own }), own);
      },
      acrossRevision: () => this.#across.revision,
      sidecar: (uri) => this.#reviews.sidecar(uri),
      sidecars: this.#reviews.uris(),
      config: (uri) => this.#configs.get(uri),
      configs: [...this.#configs.keys()],
    };
  }

  /** A report's analysis with what other reports of its folder say otherwise. The same object as long as both are the same. */
  #report(uri: string, text: string, texts: ReadonlyMap<string, string>, state: State): ReportAnalysis {
    const raw = this.#analyse(uri, text, state);
    const reportOf = (other: string): Report | undefined => {
      const its = texts.get(other);
      return its === undefined ? undefined : this.#analyse(other, its, state).report;
    };
    // Those that it names are read first: what they say may be another by now.
    for (const { finding } of this.#across.said(uri)) for (const { uri: other } of finding.related ?? []) if (other) reportOf(other);
    const findings = this.#across
      .said(uri)
      .map((said) => placeFinding(said, raw.report, state.settings, reportOf))
      .filter((finding) => finding !== null);
    if (findings.length === 0) return raw;
    const known = this.#withAcross.get(uri);
    if (known?.raw === raw && sameValue(known.findings, findings)) return known.result;
    const result: ReportAnalysis = {
      uri,
      report: raw.report,
      findings: [...raw.findings, ...findings].sort(inOrder),
      coverage: raw.coverage,
      fresh: raw.fresh,
      get paragraphs() {
        return raw.paragraphs;
      },
    };
    this.#withAcross.set(uri, { raw, findings, result });
    return result;
  }

  /** What was read of a report, for a host in another thread that has the same data files and settings. */
  packed(uri: string): PackedReading | undefined {
    this.analysis().report(uri);
    const reading = this.#readings.get(uri);
    return reading && this.#packerOf(this.#data).pack(reading);
  }

  /** Takes over what another host read of a report's present text. */
  adopt(uri: string, packed: PackedReading): void {
    const text = this.#reports.get(uri);
    if (text === undefined) return;
    const report = splitReport(uri, text);
    const basis = basisOf({ data: this.#data, lexicon: this.#lexicon, targets: this.#targets });
    const { read, joined, coverage } = this.#packerOf(this.#data).unpack(packed, report);
    this.#readings.set(uri, { basis, report, read, joined, coverage });
  }

  #packerOf(data: DataSet): ReadingPacker {
    if (this.#packer?.data !== data) this.#packer = { data, packer: new ReadingPacker(data) };
    return this.#packer.packer;
  }

  #analyse(uri: string, text: string, state: State): ReportAnalysis {
    const revision = `${state.data.revision}.${state.lexicon.revision}.${this.#settingsRevision}`;
    const finished = this.#finished.get(uri);
    if (finished && finished.revision === revision && finished.result.report.text === text) return finished.result;
    const previous = this.#readings.get(uri);
    const resplit = previous ? resplitReport(previous.report, text) : { report: splitReport(uri, text), before: 0, behind: 0 };
    const { result, reading } = analyseReport({
      resplit,
      previous,
      ...state,
      settings: this.#scoped.of(uri),
      spans: this.#spans,
      slips: this.#slips,
      changesSince: (before) => this.#changesOf(before, state.targets),
      ahead: this.#ahead.take(uri, basisOf(state)),
    });
    this.#readings.set(uri, reading);
    this.#finished.set(uri, { revision, result });
    this.#across.read(uri, reading);
    return result;
  }

  /** Most reports were read with the same targets, so that what changed since then is worked out once. */
  #changesOf(before: TargetIndex, after: TargetIndex): TargetChanges | null {
    if (this.#changes?.before !== before || this.#changes.after !== after)
      this.#changes = { before, after, changes: targetChanges(before, after) };
    return this.#changes.changes;
  }
}

type State = Pick<Analysis, 'data' | 'lexicon' | 'targets' | 'settings'>;

interface WithAcross {
  readonly raw: ReportAnalysis;
  readonly findings: readonly Finding[];
  readonly result: ReportAnalysis;
}
