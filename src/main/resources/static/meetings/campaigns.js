/** Campaigns: the forums of all provinces side by side, and their figures as a file from Sala to Sala. */
import { getJson, postJson, send } from '../common/api.js';
import { attempt } from '../common/complaint.js';
import { count, writeDate } from '../common/dates.js';
import { clearErrors, hasMissing, refuse } from '../common/form.js';
import { inOrder, named } from '../common/language.js';
import { html, nothing } from '../common/lit.js';
import { cell, table } from '../common/table.js';
import { say } from '../common/texts.js';

/** @import { CampaignFiguresElsewhere, CampaignFiguresSideBySide, ForumFigures, ReferenceRanked } from '../common/api-types.js' */

const FIGURES = ['raised', 'answeredThere', 'answeredSince', 'referred', 'inProgress', 'otherEnd', 'overdue'];

/**
 * @typedef {object} Campaigning
 * @property {boolean} mayChange
 * @property {ReferenceRanked[]} provinces
 * @property {string} province of this office
 * @property {(done: string) => Promise<void>} changed loads all anew and says what was done
 */

/**
 * @param {CampaignFiguresSideBySide[]} all
 * @param {Campaigning} doing
 */
export function campaignsView(all, doing) {
  return all.length ? html`<h2>${say('campaigns')}</h2>${all.map((each) => campaign(each, doing))}` : nothing;
}

/**
 * @param {CampaignFiguresSideBySide} each
 * @param {Campaigning} doing
 */
function campaign({ campaign: { name, purpose, startsOn, endsOn }, own, elsewhere }, doing) {
  const labels = ['province', 'day', 'chair', 'participants', ...FIGURES, 'promisesKept'].map((label) => say(label));
  const here = doing.provinces.find(({ code }) => code === doing.province);
  const rows = [
    ...own.map((figures) => line(named(here), figures.heldOn, figures.chair, figures)),
    ...elsewhere.map((forum) => line(named(forum, 'provinceName'), forum.heldOn, forum.chair, forum.figures)),
  ];
  const days = [startsOn, endsOn].filter(Boolean).map((day) => writeDate(day));
  return html`
    <section class="campaign">
      <h3>${name}</h3>
      ${purpose || days.length ? html`<p>${[days.join(' – '), purpose].filter(Boolean).join(' · ')}</p>` : nothing}
      ${rows.length ? html`<div class="scroll">${table('forums', labels, rows)}</div>` : nothing}
      <p class="links">
        ${own.length
          ? html`<a href="../api/campaigns/figures.json?campaign=${encodeURIComponent(name)}" download>${say('campaignFile')}</a>`
          : nothing}
      </p>
      ${doing.mayChange ? changes(name, purpose, startsOn, endsOn, doing) : nothing}
    </section>
  `;
}

/**
 * @param {string} province
 * @param {string} day
 * @param {string} chair
 * @param {ForumFigures | null} figures
 */
function line(province, day, chair, figures) {
  const people = figures && figures.women + figures.men + figures.unstated;
  return html`
    <tr>
      ${cell(say('province'), province)} ${cell(say('day'), writeDate(day))} ${cell(say('chair'), chair)}
      ${figures
        ? html`
            ${cell(say('participants'), say('total', people, figures.women))}
            ${FIGURES.map((key) => cell(say(key), count(figures[key])))}
            ${cell(say('promisesKept'), `${count(figures.promisesKept)} / ${count(figures.promises)}`)}
          `
        : html`<td colspan=${FIGURES.length + 2}>${say('figuresAwaited')}</td>`}
    </tr>
  `;
}

/**
 * @param {string} name
 * @param {string | null} purpose
 * @param {string | null} startsOn
 * @param {string | null} endsOn
 * @param {Campaigning} doing
 */
function changes(name, purpose, startsOn, endsOn, { provinces, province, changed }) {
  const submit = (call, done) => async (event) => {
    event.preventDefault();
    const form = event.target;
    clearErrors(form);
    if (hasMissing(form)) {
      return;
    }
    const typed = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value).trim() || null]));
    try {
      await call(typed);
      form.reset();
      await changed(say(done));
    } catch (problem) {
      refuse(form, problem);
    }
  };
  const describe = submit((typed) => send('PUT', 'campaigns', { name, ...typed }), 'campaignSaved');
  const nameForum = submit((typed) => postJson('campaigns/forums', { campaign: name, ...typed }), 'forumNamed');
  const take = ({ target }) =>
    attempt(async () => {
      const [file] = target.files;
      target.value = '';
      if (file) {
        await postJson(`campaigns/figures?campaign=${encodeURIComponent(name)}`, parsed(await file.text()));
        await changed(say('figuresTaken'));
      }
    });
  const others = inOrder(provinces).filter(({ code }) => code !== province);
  const field = (key, label, input) => html`<p class="field"><label>${say(label)} ${input}</label></p>`;
  return html`
    <details>
      <summary>${say('changeCampaign')}</summary>
      <form novalidate autocomplete="off" @submit=${describe}>
        <div class="row three">
          ${field('purpose', 'purpose', html`<input name="purpose" data-field="purpose" maxlength="1000" .value=${purpose ?? ''}>`)}
          ${field('startsOn', 'firstDay', html`<input name="startsOn" data-field="startsOn" type="date" .value=${startsOn ?? ''}>`)}
          ${field('endsOn', 'lastDay', html`<input name="endsOn" data-field="endsOn" type="date" .value=${endsOn ?? ''}>`)}
        </div>
        <p class="submit"><button type="submit" class="plain">${say('saveParticulars')}</button></p>
      </form>
      <form novalidate autocomplete="off" @submit=${nameForum}>
        <div class="row three">
          ${field(
            'province',
            'otherProvince',
            html`<select name="province" data-field="province">${others.map((each) => html`<option value=${each.code}>${named(each)}</option>`)}</select>`,
          )}
          ${field('heldOn', 'day', html`<input name="heldOn" data-field="heldOn" type="date" required>`)}
          ${field('chair', 'chair', html`<input name="chair" data-field="chair" maxlength="200" required>`)}
        </div>
        <p class="submit"><button type="submit" class="plain">${say('nameForum')}</button></p>
      </form>
      <p class="field"><label>${say('takeFigures')} <input type="file" accept=".json" @change=${take}></label></p>
    </details>
  `;
}

/** What is no JSON goes as it is: the server says so. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** @returns {Promise<CampaignFiguresSideBySide[]>} */
export const loadCampaigns = () => getJson('campaigns');
