/** What every page may need: together they are smaller than their requests. */
import './copy-button.ts';
import './copy-markdown.ts';
import './open-variant.ts';
import './site-search.ts';
import './theme-switch.ts';
