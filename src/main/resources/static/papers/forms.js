/** The versions of the official form: taken, looked at with words of nobody's, put in force. */
import { getJson, postJson, sendFile } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { writeDate } from '../common/dates.js';
import { LANGUAGES, read } from '../common/language.js';
import { html, nothing, render } from '../common/lit.js';
import { fetchPaper } from '../common/paper-file.js';
import { announce, byId } from '../common/shell.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { FormTaken, FormVersion, FormVersions } from '../common/api-types.js' */

/** @type {FormVersions | undefined} */
let forms;
/** @type {FormTaken | undefined} */
let taken;

/** Writes what there is, in the language of the moment. */
export function writeForms() {
  byId('forms').hidden = !forms;
  if (!forms) {
    return;
  }
  const labels = ['version', 'file', 'uploadedOn', 'standing', 'show'];
  render(table('form-versions', labels.map((label) => say(label)), forms.versions.map(row)), byId('versions'));
  render(
    taken
      ? html`<p>${say('taken', taken.version)}</p>${taken.warnings.map((warning) => html`<p class="note">${read(warning)}</p>`)}`
      : nothing,
    byId('told'),
  );
  render(forms.fields.map((field) => html`<code>${`\${${field}}`}</code> `), byId('fields'));
}

/** @param {FormVersion} form */
function row({ version, fileName, uploadedBy, uploadedAt, inForce }) {
  const name = version ? String(version) : say('ownForm');
  return html`
    <tr>
      <td class="number">${name}</td>
      ${cell(
        say('file'),
        html`<button type="button" class="plain small" @click=${() => attempt(() => fetchPaper(`papers/forms/${version}`))}>${fileName}</button>`,
      )}
      ${cell(say('uploadedOn'), uploadedAt ? `${writeDate(uploadedAt)}, ${uploadedBy}` : nothing)}
      ${cell(
        say('standing'),
        inForce
          ? say('inForce')
          : html`<button type="button" class="plain small" aria-label=${`${say('putInForce')} ${name}`} @click=${() => put(version, name)}>${say('putInForce')}</button>`,
      )}
      ${cell(
        say('show'),
        Object.entries(LANGUAGES).map(
          ([language, label]) => html`
            <button
              type="button"
              class="plain small"
              aria-label=${`${say('show')} ${name} ${label}`}
              @click=${() => attempt(() => fetchPaper(`papers/forms/${version}/preview?language=${language}`))}
            >
              ${label}
            </button>
          `,
        ),
      )}
    </tr>
  `;
}

function put(version, name) {
  return attempt(async () => {
    await postJson(`papers/forms/${version}/in-force`, {});
    forms = await getJson('papers/forms');
    writeForms();
    announce(() => say('isInForce', name));
  });
}

function upload() {
  const [file] = byId('file').files;
  return attempt(async () => {
    taken = undefined;
    taken = await sendFile(`papers/forms?name=${encodeURIComponent(file.name)}`, file);
    forms = await getJson('papers/forms');
    byId('file').value = '';
    writeForms();
  });
}

/** Reads the versions, for those who keep the form. */
export async function beginForms() {
  byId('file').addEventListener('change', upload);
  forms = await getJson('papers/forms');
  writeForms();
}
