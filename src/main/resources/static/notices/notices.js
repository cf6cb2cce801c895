/** Notices of activities: registered at once, listed with what became of them. */
import { getJson, postJson } from '../camunda/app/tasklist/scripts/common/api.js';
import { latinDigits, writeDate } from '../camunda/app/tasklist/scripts/common/dates.js';
import { el } from '../camunda/app/tasklist/scripts/common/dom.js';
import { currentLanguage, named } from '../camunda/app/tasklist/scripts/common/language.js';
import {
  byId,
  clearComplaints,
  followPlaces,
  gate,
  hasMissing,
  offer,
  onLanguage,
  refuse,
  text,
  writePage,
} from '../meetings/page.js';

let notices = [];
let terms = new Map();
let announcement = () => '';
let attempt = crypto.randomUUID();

const date = (iso) => (iso ? writeDate(iso, currentLanguage()) : '');
const labelled = (label, content) => el('td', { 'data-label': label }, content ?? '');

function write() {
  byId('announcement').textContent = announcement();
  byId('none').hidden = notices.length > 0;
  byId('list').hidden = !notices.length;
  byId('list').tBodies[0].replaceChildren(
    ...notices.map((notice) =>
      el(
        'tr',
        {},
        el('td', { class: 'number' }, notice.number),
        labelled(text().organisation, notice.organisation),
        labelled(text().activity, notice.subject),
        labelled(text().day, date(notice.heldOn)),
        labelled(text().place, named(notice, 'placeName')),
        labelled(text().status, named(terms.get(notice.outcome ?? notice.status))),
        labelled(text().obstruction, notice.obstructionRequest),
      ),
    ),
  );
}

async function register(event) {
  event.preventDefault();
  const form = byId('notice');
  clearComplaints(form);
  if (hasMissing(form)) {
    return;
  }
  const fields = Object.fromEntries(
    ['organisation', 'contactName', 'subject', 'heldOn', 'purpose', 'placeDetail'].map((id) => [id, byId(id).value.trim() || null]),
  );
  fields.contactPhone = latinDigits(byId('contactPhone').value.trim()) || null;
  fields.placeCode = byId('commune').value || byId('district').value || byId('province').value;
  try {
    const { number } = await postJson('notices', fields, { 'Idempotency-Key': attempt });
    attempt = crypto.randomUUID();
    announcement = () => text().registered(number);
    ['organisation', 'contactName', 'contactPhone', 'subject', 'heldOn', 'purpose', 'placeDetail'].forEach((id) => {
      byId(id).value = '';
    });
    byId('day-words').textContent = '';
    notices = await getJson('notices');
    write();
    byId('organisation').focus();
  } catch (problem) {
    refuse(form, problem);
  }
}

async function start() {
  onLanguage('noticeTitle', write);
  writePage('noticeTitle', write);
  try {
    const [me, reference, found] = await Promise.all([getJson('me'), getJson('reference'), getJson('notices')]);
    byId('user').textContent = me.user;
    terms = new Map(reference.terms.map((each) => [each.code, each]));
    notices = found;
    offer(byId('province'), reference.provinces);
    offer(byId('district'), [], 'notStated');
    offer(byId('commune'), [], 'notStated');
    followPlaces(byId('province'), byId('district'), byId('commune'));
    byId('notice').hidden = !me.canRegister;
    byId('overview').hidden = false;
    byId('gate').hidden = true;
    write();
    byId('province').value = reference.province;
    byId('province').dispatchEvent(new Event('change'));
  } catch (problem) {
    gate(problem);
  }
}

byId('notice').addEventListener('submit', register);
byId('heldOn').addEventListener('input', () => {
  byId('day-words').textContent = date(byId('heldOn').value);
});

start();
