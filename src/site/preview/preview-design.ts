import type { PreviewText } from '../build/page-note.ts';

/** A box as Satori lays it out. */
export interface Box {
  readonly type: string;
  readonly props: {
    readonly style?: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Box[];
  };
}

export const previewSize = { width: 1200, height: 630 } as const;

/** The light colours of src/styles/tokens.css. */
const colours = {
  ground: '#fff',
  ink: '#1a1e24',
  soft: '#545d69',
  line: '#d8dce2',
  accent: '#0a58b5',
} as const;
const riskColours = ['#1c6b3c', '#7d5300', '#a63c00', '#ad1230', '#ad1230'] as const;

const box = (style: Record<string, string | number>, children: string | readonly Box[] = []): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** A meter of five parts and the words that say the same. */
function riskMeter({ score, words }: NonNullable<PreviewText['risk']>): Box {
  const colour = riskColours[score - 1] ?? colours.ink;
  const parts = Array.from({ length: 5 }, (_, part) =>
    box({ width: 26, height: 26, background: part < score ? colour : colours.line }),
  );
  return box({ alignItems: 'center', gap: 6, color: colour, fontSize: 32, fontWeight: 600 }, [
    ...parts,
    box({ marginLeft: 12 }, words),
  ]);
}

/** Long headings in smaller type, so that three lines hold them. */
const headingSize = (text: string): number => (text.length <= 26 ? 76 : text.length <= 52 ? 60 : 48);

/**
 * The preview image of a page.
 *
 * @param mark The sign of the site, as a data address.
 */
export function previewDesign(text: PreviewText, siteTitle: string, mark: string): Box {
  const { place, heading, isName, description, risk } = text;
  return box(
    {
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 72px',
      background: colours.ground,
      borderTop: `12px solid ${colours.accent}`,
      color: colours.ink,
      fontFamily: 'Inter',
    },
    [
      box({ fontSize: 30, color: colours.soft }, place),
      box({ flexDirection: 'column', gap: 28 }, [
        box(
          {
            fontSize: headingSize(heading),
            fontFamily: isName ? 'JetBrains Mono' : 'Inter',
            fontWeight: 600,
            lineHeight: 1.15,
          },
          heading,
        ),
        box(
          { fontSize: 34, lineHeight: 1.4, lineClamp: 4, display: 'block', color: colours.soft },
          description,
        ),
      ]),
      box({ justifyContent: 'space-between', alignItems: 'center' }, [
        risk ? riskMeter(risk) : box({}),
        box({ alignItems: 'center', gap: 16, fontSize: 30, fontWeight: 600 }, [
          // A picture would be drawn behind a mask, which takes half as long as all else.
          box({ width: 48, height: 48, backgroundImage: `url(${mark})`, backgroundSize: '48px 48px' }),
          box({}, siteTitle),
        ]),
      ]),
    ],
  );
}
