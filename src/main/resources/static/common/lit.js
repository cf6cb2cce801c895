/** What pages write themselves with: only what changed is touched, so focus, selection and typing stay. */
export { html, nothing, render } from '../webjars/lit-html/3.3.2/lit-html.js';
