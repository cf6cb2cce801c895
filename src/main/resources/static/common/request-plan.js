/** To which plan and sector a request belongs: shown to whoever reads it, set by whoever works on it. */
import { getJson, send, sentenceOf } from './api.js';
import { facts } from './case-facts.js';
import { el } from './dom.js';
import { named } from './language.js';
import { say } from './texts.js';

/** @import { PlanTag } from './api-types.js' */

/**
 * The section reads by itself; it is not there while nothing is linked and the reader links nothing.
 *
 * @param {string} number
 */
export function planSection(number) {
  const body = el('div', {});
  const said = el('p', { class: 'sala-note', role: 'status', hidden: true });
  const section = el('section', { class: 'sala-plan', hidden: true }, el('h4', {}, say('plan.title')), body, said);
  const path = /** @type {const} */ (`requests/${encodeURIComponent(number)}/plan`);
  load();
  return section;

  async function load() {
    try {
      show(await getJson(path));
    } catch {
      section.hidden = true;
    }
  }

  function show({ plan, sector, mayLink }) {
    section.hidden = !mayLink && !plan && !sector;
    const linked = facts([
      [say('plan.plan'), plan && named(plan)],
      [say('plan.sector'), sector && named(sector)],
    ]);
    body.replaceChildren(
      linked || el('p', { class: 'sala-note' }, say('plan.none')),
      mayLink
        ? el('button', { type: 'button', class: 'btn btn-default plain', click: () => change(plan, sector) }, `${say('plan.change')}…`)
        : '',
    );
  }

  async function change(plan, sector) {
    said.hidden = true;
    try {
      const { tags } = await getJson('plans');
      const plans = choice('PLAN', tags, plan);
      const sectors = choice('SECTOR', tags, sector);
      body.replaceChildren(
        el(
          'form',
          { submit: (event) => save(event, plans, sectors) },
          el('label', { for: plans.id }, say('plan.plan')),
          plans,
          el('label', { for: sectors.id }, say('plan.sector')),
          sectors,
          el('button', { type: 'submit', class: 'btn btn-primary' }, say('plan.save')),
          ' ',
          el('button', { type: 'button', class: 'btn btn-default plain', click: load }, say('cancel')),
        ),
      );
      plans.focus();
    } catch (problem) {
      tell(sentenceOf(problem));
    }
  }

  /**
   * @param {PlanTag['kind']} kind
   * @param {PlanTag[]} tags
   * @param {PlanTag | undefined} chosen
   */
  function choice(kind, tags, chosen) {
    const offered = tags.filter((tag) => tag.kind === kind && (tag.offered || tag.code === chosen?.code));
    return el(
      'select',
      { id: `sala-plan-${kind.toLowerCase()}`, class: 'form-control' },
      el('option', { value: '' }, say('plan.nothing')),
      offered.map((tag) => el('option', { value: tag.code, selected: tag.code === chosen?.code }, named(tag))),
    );
  }

  async function save(event, plans, sectors) {
    event.preventDefault();
    try {
      show(await send('PUT', path, { plan: plans.value || null, sector: sectors.value || null }));
      tell(say('plan.saved'));
    } catch (problem) {
      tell(sentenceOf(problem));
    }
  }

  function tell(sentence) {
    said.textContent = sentence;
    said.hidden = false;
  }
}
