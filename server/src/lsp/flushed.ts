/** What a flush brought. `shared` is true if the change may touch every report (data, settings, segmenter), not only the edited one. */
export interface Flushed {
  readonly uris: ReadonlySet<string>;
  readonly shared: boolean;
}
