/** What every page may need: together they are smaller than their requests. */
import './copy-button.ts';
import './copy-markdown.ts';
import './mark-section.ts';
import './policy-choice.ts';
import './remember-choice.ts';
import './site-search.ts';
import './theme-switch.ts';
