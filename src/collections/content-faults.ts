import type { Position } from '../catalogue/report/fault.ts';

/** Faults of the content, as validation words them. Astro's overlay shows the place of the first. */
export class ContentFaults extends Error {
  override readonly name = 'ContentFaults';
  readonly loc: Position & { readonly file: string };

  constructor(faults: string, { file, line, column }: Position & { readonly file: string }) {
    super(faults);
    this.loc = { file, line, column };
  }
}
