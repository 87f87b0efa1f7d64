import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where PDFs are kept between builds, each by its brief, its language and the digest of the page that it shows. */
export class PdfFolder {
  private readonly dir: string;
  private readonly names: Set<string>;
  /** What the names of PDFs begin with: their briefs and languages. */
  private readonly printed: Set<string>;

  constructor(dir: URL) {
    this.dir = fileURLToPath(dir);
    mkdirSync(this.dir, { recursive: true });
    this.names = new Set(readdirSync(this.dir));
    this.printed = new Set([...this.names].map((name) => name.split('.').slice(0, 2).join('.')));
  }

  /** The file of a page as it is, if it was printed. */
  find(id: string, language: string, digest: string): string | undefined {
    const name = `${id}.${language}.${digest}.pdf`;
    return this.names.has(name) ? join(this.dir, name) : undefined;
  }

  /** Whether a page was printed, as it is or as it was once. */
  hasAny(id: string, language: string): boolean {
    return this.printed.has(`${id}.${language}`);
  }

  /** Keeps a PDF, whole or not at all, in place of older ones of the same page. */
  keep(id: string, language: string, { digest, pdf }: { digest: string; pdf: Uint8Array }): void {
    const begin = `${id}.${language}.`;
    const name = `${begin}${digest}.pdf`;
    const unfinished = join(this.dir, `.${name}`);
    writeFileSync(unfinished, pdf);
    renameSync(unfinished, join(this.dir, name));
    for (const other of readdirSync(this.dir)) {
      if (other !== name && other.startsWith(begin)) rmSync(join(this.dir, other));
    }
    this.names.add(name);
    this.printed.add(`${id}.${language}`);
  }
}
