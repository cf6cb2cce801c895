/** The letters of a case: printed by one click, listed with what became of them. */
import { getJson, postJson, sentenceOf } from './api.js';
import { writeDate } from './dates.js';
import { el } from './dom.js';
import { LANGUAGES, currentLanguage, named, read } from './language.js';
import { fetchPaper } from './paper-file.js';
import { say } from './texts.js';

/** @import { OfferedLetter, PaperLine, ScanOfCase } from './api-types.js' */

const NOT_FOUND = 404;
const MOST = 100;
const INVITATION = 'INVITATION';

/**
 * The section with the letters of a case. It reads them by itself.
 *
 * @param {string} number
 * @param {{heading?: 'h2' | 'h4', done?: (said: string) => void, hour?: string | null, hall?: string | null}} [at] where it
 *   stands, who is told what was done, and what is known of the hour and the hall of an invitation
 */
export function lettersSection(number, { heading = 'h4', done = () => {}, hour: knownHour, hall: knownHall } = {}) {
  const body = el('div', {});
  const section = el('section', { class: 'sala-letters', hidden: true }, el(heading, {}, say('letters.title')), body);
  const letters = /** @type {const} */ (`cases/${encodeURIComponent(number)}/letters`);
  const said = el('p', { class: 'sala-note', role: 'status', hidden: true });

  async function load() {
    try {
      const [offered, { items }, scans] = await Promise.all([
        getJson(letters),
        getJson(`papers?number=${encodeURIComponent(number)}&size=${MOST}`),
        getJson(`papers/scans/of-case/${encodeURIComponent(number)}`),
      ]);
      section.hidden = !offered.length && !items.length;
      body.replaceChildren(
        said,
        ...(items.length ? [el('ul', { class: 'sala-list' }, items.map((paper) => line(paper, scans.filter(({ paperId }) => paperId === paper.id))))] : []),
        ...(offered.length ? [choosing(offered)] : []),
      );
    } catch (problem) {
      section.hidden = problem.status === NOT_FOUND;
      body.replaceChildren(el('p', { class: 'sala-note', role: 'alert' }, sentenceOf(problem)));
    }
  }

  function tell(sentence) {
    said.textContent = sentence;
    said.hidden = !sentence;
  }

  /** @param {() => Promise<string>} work */
  async function act(work) {
    try {
      const sentence = await work();
      await load();
      tell(sentence);
      done(sentence);
    } catch (problem) {
      tell([sentenceOf(problem), ...(problem.errors ?? []).map(({ message }) => message)].join(' '));
    }
  }

  /**
   * @param {PaperLine} paper
   * @param {ScanOfCase[]} scans of it that came back
   */
  function line(paper, scans) {
    const name = `${named(paper, 'kindName')} ${named(paper, 'number')}`;
    return el(
      'li',
      {},
      el('strong', {}, name),
      ` — ${named(paper, 'stateName')}, ${writeDate(paper.stateAt)} `,
      ['pdf', 'docx'].map((kind) => [
        el(
          'button',
          {
            type: 'button',
            class: 'btn btn-default btn-xs plain small',
            'aria-label': `${name} ${kind.toUpperCase()}`,
            click: () => act(async () => (await fetchPaper(`papers/${paper.id}.${kind}`), '')),
          },
          kind.toUpperCase(),
        ),
        ' ',
      ]),
      scans.map((scan) => [
        el(
          'button',
          {
            type: 'button',
            class: 'btn btn-default btn-xs plain small',
            'aria-label': `${name}: ${say('letters.scan', writeDate(scan.receivedAt))}`,
            click: () => act(async () => (await fetchPaper(`papers/scans/${scan.id}`), '')),
          },
          say('letters.scan', writeDate(scan.receivedAt)),
        ),
        ' ',
      ]),
      paper.next.map((step) => [
        el(
          'button',
          {
            type: 'button',
            class: 'btn btn-default btn-xs plain small',
            'aria-label': `${name}: ${named(step)}`,
            click: () =>
              act(async () => {
                await postJson(`papers/${paper.id}/state`, { state: step.state });
                return say('letters.noted', name, named(step));
              }),
          },
          named(step),
        ),
        ' ',
      ]),
    );
  }

  /** @param {OfferedLetter[]} offered */
  function choosing(offered) {
    const kind = select('letter-kind', offered.map((each) => [each.kind, named(each)]));
    const language = select('letter-language', Object.entries(LANGUAGES));
    language.value = currentLanguage();
    const to = select('letter-to', []);
    const hour = el('input', { id: `letter-hour-${number}`, type: 'time', class: 'form-control', value: knownHour ?? '' });
    const hall = el('input', { id: `letter-hall-${number}`, type: 'text', maxlength: 200, class: 'form-control', value: knownHall ?? '' });
    const more = [field('letters.to', to), field('letters.hour', hour), field('letters.hall', hall)];
    const follow = () => {
      const chosen = offered.find((each) => each.kind === kind.value);
      more.forEach((each) => (each.hidden = chosen.kind !== INVITATION));
      to.replaceChildren(...chosen.addressees.map((each) => el('option', { value: each.code }, named(each))));
    };
    kind.addEventListener('change', follow);
    follow();
    return el(
      'form',
      {
        submit: (event) => {
          event.preventDefault();
          event.stopPropagation();
          act(() => print({ kind: kind.value, language: language.value, addressee: to.value, hour: hour.value, hall: hall.value }));
        },
      },
      field('letters.kind', kind),
      field('letters.language', language),
      more,
      el('button', { type: 'submit', class: 'btn btn-primary' }, say('letters.print')),
    );
  }

  async function print(wanted) {
    const printed = await postJson(letters, wanted);
    await fetchPaper(`papers/${printed.id}.pdf`);
    return [say('letters.printed', named(printed, 'number')), printed.warning && read(printed.warning)].filter(Boolean).join(' ');
  }

  const select = (id, options) =>
    el(
      'select',
      { id: `${id}-${number}`, class: 'form-control' },
      options.map(([value, label]) => el('option', { value }, label)),
    );

  const field = (key, input) => el('p', { class: 'field' }, el('label', { for: input.id }, say(key)), input);

  load();
  return section;
}
