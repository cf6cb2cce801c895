import { languagesAtLogin } from '../../../../common/language-switch.js';

export default [languagesAtLogin('cockpit')];
