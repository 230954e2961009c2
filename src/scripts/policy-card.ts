/** What a policy's card takes from other pages: together they are smaller than apart. */
import './linked-code.ts';
import './policy-formats.ts';
