import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element of a file while it is read, without the prefix of its name. */
export interface XmlTag {
  readonly name: string;
  /** The prefix with its colon, or nothing. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** How many elements it stands in. */
  readonly depth: number;
  readonly isSelfClosing: boolean;
  /** Where its start tag, or its end tag when it closes, begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

/** What is done at a start tag and at an end tag; a tag that closes itself is both. */
export interface XmlSteps {
  readonly open: (tag: XmlTag) => void;
  readonly close: (tag: XmlTag) => void;
}

/**
 * Copies the text of an XML file piece by piece, while `steps` say at its tags what to leave out and
 * what to put in. Everything else keeps its characters. Throws if the file is no XML.
 */
export class XmlCopier {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({
    ...{ xmlns: false, position: false },
  });
  /** What was read and neither copied nor left out, and where it begins in the whole text. */
  #waiting = '';
  #start = 0;
  #copied: string[] = [];
  #isLeavingOut = false;

  constructor(steps: XmlSteps) {
    let [depth, from] = [0, 0];
    this.#parser.on('opentagstart', () => {
      from = this.#lastTag();
    });
    this.#parser.on('opentag', (tag) => {
      steps.open(this.#tag(tag, from, depth));
      depth += 1;
    });
    this.#parser.on('closetag', (tag) => {
      depth -= 1;
      const start = tag.isSelfClosing ? this.#parser.position : this.#lastTag();
      steps.close(this.#tag(tag, start, depth));
    });
  }

  /** Reads a piece; returns what is ready of the copy. */
  write(piece: string): string {
    this.#waiting += piece;
    this.#parser.write(piece);
    const open = this.#waiting.lastIndexOf('<');
    return this.#ready(this.#start + (open < 0 ? this.#waiting.length : open));
  }

  /** Returns the rest of the copy. */
  end(): string {
    this.#parser.close();
    return this.#ready(this.#start + this.#waiting.length);
  }

  /** Copies what stands before a place. */
  copyTo(place: number): void {
    this.#copied.push(this.#waiting.slice(0, place - this.#start));
    this.#pass(place);
  }

  /** Puts a text at the place up to which the file was copied. */
  put(text: string): void {
    this.#copied.push(text);
  }

  /** Leaves out everything from here to the place that `leaveOutTo` says. */
  beginLeavingOut(): void {
    this.#isLeavingOut = true;
  }

  leaveOutTo(place: number): void {
    this.#isLeavingOut = false;
    this.#pass(place);
  }

  #pass(place: number): void {
    this.#waiting = this.#waiting.slice(place - this.#start);
    this.#start = place;
  }

  #ready(place: number): string {
    if (this.#isLeavingOut) this.#pass(place);
    else this.copyTo(place);
    const ready = this.#copied.join('');
    this.#copied = [];
    return ready;
  }

  /** Where the tag begins that was just read. No sign of a tag may stand in it again. */
  #lastTag(): number {
    const end = this.#parser.position - this.#start;
    return this.#start + this.#waiting.lastIndexOf('<', end - 1);
  }

  #tag(tag: SaxesTagPlain, from: number, depth: number): XmlTag {
    const colon = tag.name.indexOf(':') + 1;
    return {
      name: tag.name.slice(colon),
      prefix: tag.name.slice(0, colon),
      attributes: tag.attributes,
      depth,
      isSelfClosing: tag.isSelfClosing,
      from,
      to: this.#parser.position,
    };
  }
}
