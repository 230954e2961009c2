/** A thing as schema.org describes it. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: string | number | boolean | Thing | readonly Thing[];
}
