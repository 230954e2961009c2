/**
 * The names that may stand in `\p{…}`. The engine is built with Go 1.25, whose regular expressions know the general categories
 * and the scripts of Unicode 15.0 and no other property. It reads a name without its underscores, hyphens and spaces, the
 * first letter as a capital and the rest small, and only then looks it up. A script whose name has an underscore or a
 * second capital (Old_Italic, SignWriting) is therefore never found.
 */

/** General categories, by their short names, with the long names of each. */
const categories: Readonly<Record<string, readonly string[]>> = {
  C: ['Other'],
  Cc: ['Control', 'cntrl'],
  Cf: ['Format'],
  Cn: ['Unassigned'],
  Co: ['Private_Use'],
  Cs: ['Surrogate'],
  L: ['Letter'],
  LC: ['Cased_Letter'],
  Ll: ['Lowercase_Letter'],
  Lm: ['Modifier_Letter'],
  Lo: ['Other_Letter'],
  Lt: ['Titlecase_Letter'],
  Lu: ['Uppercase_Letter'],
  M: ['Mark', 'Combining_Mark'],
  Mc: ['Spacing_Mark'],
  Me: ['Enclosing_Mark'],
  Mn: ['Nonspacing_Mark'],
  N: ['Number'],
  Nd: ['Decimal_Number', 'digit'],
  Nl: ['Letter_Number'],
  No: ['Other_Number'],
  P: ['Punctuation', 'punct'],
  Pc: ['Connector_Punctuation'],
  Pd: ['Dash_Punctuation'],
  Pe: ['Close_Punctuation'],
  Pf: ['Final_Punctuation'],
  Pi: ['Initial_Punctuation'],
  Po: ['Other_Punctuation'],
  Ps: ['Open_Punctuation'],
  S: ['Symbol'],
  Sc: ['Currency_Symbol'],
  Sk: ['Modifier_Symbol'],
  Sm: ['Math_Symbol'],
  So: ['Other_Symbol'],
  Z: ['Separator'],
  Zl: ['Line_Separator'],
  Zp: ['Paragraph_Separator'],
  Zs: ['Space_Separator'],
};

/** Scripts of Unicode 15.0 that can be found. */
const scripts = `
Adlam Ahom Arabic Armenian Avestan Balinese Bamum Batak Bengali Bhaiksuki Bopomofo Brahmi Braille Buginese
Buhid Carian Chakma Cham Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cyrillic Deseret Devanagari
Dogra Duployan Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gurmukhi Han
Hangul Hanunoo Hatran Hebrew Hiragana Inherited Javanese Kaithi Kannada Katakana Kawi Kharoshthi Khmer
Khojki Khudawadi Lao Latin Lepcha Limbu Lisu Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean
Marchen Medefaidrin Miao Modi Mongolian Mro Multani Myanmar Nabataean Nandinagari Newa Nko Nushu Ogham
Oriya Osage Osmanya Palmyrene Phoenician Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham Sinhala
Sogdian Soyombo Sundanese Syriac Tagalog Tagbanwa Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan
Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Yezidi Yi
`;

/** The name as the engine looks it up. */
function lookedUp(name: string): string {
  const joined = name.replaceAll(/[-_ ]/g, '');
  return joined.slice(0, 1).replace(/[a-z]/, upper) + joined.slice(1).replaceAll(/[A-Z]/g, lower);
}

const upper = (letters: string): string => letters.toUpperCase();
const lower = (letters: string): string => letters.toLowerCase();

const knownNames: ReadonlyMap<string, string> = new Map([
  ...['Any', 'Assigned', 'Ascii'].map((name) => [lookedUp(name), name] as const),
  ...scripts
    .trim()
    .split(/\s/)
    .map((name) => [name, name] as const),
  ...Object.entries(categories).flatMap(([name, longNames]) =>
    [name, ...longNames].map((each) => [lookedUp(each), name] as const),
  ),
]);

/** The plain name of a class of characters that the engine knows, or null when it knows none by that name. */
export const characterClassNamed = (name: string): string | null => knownNames.get(lookedUp(name)) ?? null;
