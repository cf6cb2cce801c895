import { languagesAtLogin } from '../../../../common/language-switch.js';
import { signOnAtLogin } from '../../../../common/sign-on.js';

export default [languagesAtLogin('admin'), signOnAtLogin('admin')];
