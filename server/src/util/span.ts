/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
/** Whether an offset lies in the span or at its end (where a cursor stands after typing). */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;
export const textAt = (text: string, span: Span): string => text.slice(span.start, span.end);
