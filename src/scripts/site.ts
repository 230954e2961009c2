/** What every page may need: together they are smaller than their requests. */
import './copy-button.ts';
import './open-variant.ts';
import './site-search.ts';
import './theme-switch.ts';
