/** What the reader of XML parts uses of `saxen`, which ships without types. Names and texts come as they stand. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      listener: (name: string, attributes: () => Readonly<Record<string, string>>, decode: (text: string) => string) => void,
    ): this;
    on(event: 'closeTag', listener: (name: string, decode: (text: string) => string, selfClosing: boolean) => void): this;
    on(event: 'text', listener: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata' | 'comment' | 'question' | 'attention', listener: (text: string) => void): this;
    on(event: 'error' | 'warn', listener: (problem: Error) => void): this;
    stop(): void;
    parse(xml: string): Error | undefined;
  }
}
