/** One visit: what is known of it, the form and the photos; everything typed lies on this phone until it is sent. */
import { sentenceOf } from '../common/api.js';
import { CaseForm } from '../common/case-form.js';
import { count, writeDate } from '../common/dates.js';
import { el, raiseHeadings } from '../common/dom.js';
import { named } from '../common/language.js';
import { whenLifted } from '../common/press.js';
import { requestRead } from '../common/request-sections.js';
import { announce } from '../common/shell.js';
import { say } from '../common/texts.js';
import { conflictSection } from './conflict.js';
import { KeptAnswers } from './kept-answers.js';
import { paperSheet } from './paper.js';
import { photoSection } from './photos.js';
import { position } from './position.js';
import { sendVisit } from './sending.js';
import { sheetOf } from './words.js';

const SUMMARY = 2;

/**
 * @typedef {object} Page what is around a visit
 * @property {import('../common/vault.js').Vault} vault
 * @property {(sent?: boolean) => void} closed the visit is not on this phone any more
 * @property {(problem: any) => void} lost a call failed: perhaps the network, or the session
 */

export class VisitView {
  #page;
  #visit;
  #form;
  #answers;
  #isBusy = false;
  #wanted = false;
  #trouble = el('p', { class: 'sala-error', role: 'alert', tabindex: -1, hidden: true });
  #progress = el('p', { role: 'status', class: 'visit-progress' });

  /**
   * @param {Page} page
   * @param {any} visit as it is kept
   */
  constructor(page, visit) {
    this.#page = page;
    this.#visit = visit;
    this.element = el('div', { class: 'visit' });
    this.write();
  }

  get id() {
    return this.#visit.id;
  }

  /** Writes all of it, in the language of the moment. */
  write() {
    const visit = this.#visit;
    const { vault } = this.#page;
    const sheet = sheetOf(visit);
    const closed = visit.isGone || visit.conflict?.kind === 'held';
    this.#answers = new KeptAnswers(vault, visit, sheet);
    this.#form = new CaseForm(sheet.work, this.#answers, () => this.#send(true), { label: say('send'), fills: { position } });
    const photos = photoSection(vault, visit, (all) => {
      this.#visit.photos = all;
      this.#form.files(all.map(() => ({ ofTask: true, covers: null, picture: true, document: true })));
    });
    const [heading, what, ...others] = sheet.work.content ? requestRead(sheet.work.content, new Map(visit.kinds.map((kind) => [kind.code, named(kind)]))) : [];
    this.element.replaceChildren(
      ...[
        visit.conflict && conflictSection(vault, visit, this.#hands()),
        heading,
        !visit.isGone && el('p', { class: 'sala-explanation' }, say('takenAlong', writeDate(visit.loadedAt))),
        this.#trouble,
        !closed &&
          el(
            'div',
            { class: 'visit-sides' },
            el('div', {}, what, ...others.slice(0, SUMMARY - 1), ...folded(others.slice(SUMMARY - 1))),
            el(
              'div',
              { class: 'visit-form' },
              this.#form.element,
              photos,
              this.#progress,
              el('p', { class: 'submit' }, el('button', { type: 'button', class: 'plain', id: 'leave-in-form', click: () => this.#send(false) }, say('sendUnfinished'))),
            ),
          ),
        !visit.isGone && paperSheet(visit),
      ].filter(Boolean),
    );
    raiseHeadings(this.element);
  }

  /** There is a network again: what somebody wanted to send goes now. */
  again() {
    if (this.#wanted && !this.#isBusy) {
      this.#send(true);
    }
  }

  /** What the server said of the visit meanwhile; nobody is interrupted while the visit still waits. */
  async renew() {
    await this.#answers.rest();
    const visit = await this.#page.vault.read(this.id);
    whenLifted(() => {
      if (visit && (visit.isGone || !this.element.contains(document.activeElement))) {
        this.#visit = visit;
        this.write();
      }
    });
  }

  #hands() {
    return {
      told: this.#told,
      closed: this.#page.closed,
      doing: async (work, done) => {
        try {
          await work();
          done && announce(() => done);
        } catch (problem) {
          this.#fail(problem);
        }
        this.#visit = (await this.#page.vault.read(this.id)) ?? this.#visit;
        this.write();
      },
    };
  }

  #told = (name, share) => {
    this.#progress.textContent = say('sendingPhoto', name, count(Math.floor(share * 100)));
  };

  /** @param {boolean} completes whether the visit is done with it */
  async #send(completes) {
    if (this.#isBusy) {
      return;
    }
    this.#busy(true);
    this.#wanted = false;
    try {
      await this.#answers.rest();
      const sent = await sendVisit(this.#page.vault, this.id, { answers: this.#form.answers(), completes, told: this.#told });
      this.#busy(false);
      if (sent.what === 'done') {
        this.#page.closed(true);
        return;
      }
      this.#visit = sent.visit;
      this.write();
      if (sent.what === 'kept') {
        announce(() => say('leftInForm'));
      } else {
        /** @type {HTMLElement | null} */ (this.element.querySelector('.visit-conflict'))?.scrollIntoView();
      }
    } catch (problem) {
      this.#busy(false);
      this.#wanted = completes && problem.status === 0;
      this.#fail(problem);
    }
  }

  #fail(problem) {
    this.#progress.textContent = '';
    if (problem.status === 0 || problem.status === 401) {
      this.#page.lost(problem);
      this.#form.refuse({ message: say(problem.status === 0 ? 'sendLater' : 'sendAfterLogin') });
      return;
    }
    if (problem.errors?.length) {
      this.#form.refuse(problem);
      return;
    }
    this.#trouble.textContent = sentenceOf(problem);
    this.#trouble.hidden = false;
    this.#trouble.focus();
  }

  #busy(isBusy) {
    this.#isBusy = isBusy;
    this.#trouble.hidden = true;
    this.#form.busy(isBusy);
    this.#progress.textContent = isBusy ? say('sending') : '';
  }
}

/** The form is what a phone shows first: the rest is one touch away. */
function folded(sections) {
  return sections.map((section) => {
    const title = section.querySelector(':scope > h4');
    if (!title) {
      return section;
    }
    title.remove();
    return el('details', {}, el('summary', {}, title.textContent), section);
  });
}
