/** Puts the bell into the bar of a page, before who is logged in. */
import { createBell } from '../camunda/app/tasklist/scripts/common/bell.js';

export const bell = createBell();

const language = document.getElementById('language');
(document.getElementById('user') ?? language).before(bell.element);
// The page's own listener comes first and changes the language.
language.addEventListener('click', () => setTimeout(bell.write));
