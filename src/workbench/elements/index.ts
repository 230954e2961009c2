/** All parts of the workbench: a script that is fetched when the page has been painted. */
import './start-bar.ts';
import './compose-panel.ts';
import './file-head.ts';
import './formats-panel.ts';
import './check-panel.ts';
import './try-panel.ts';
import './changes-panel.ts';
import './policy-workbench.ts';
