import * as api from './api.js';
import {bubble, el, hour, preview} from './bubble.js';

const $ = id => document.getElementById(id);
const TRIES = ['Hola', '¿Qué cámaras Hikvision tienen para exterior?', 'Precio de un disco de 2 teras', 'Quiero hablar con una persona'];
// Offered while nobody has written yet; they exist for the simulator from their first message on.
const SUGGESTED = [
  {id: '5491155550001', name: 'Ana'}, {id: '5491155550002', name: 'Bruno'},
  {id: '5491155559001', name: 'Ejecutiva de guardia', about: 'A este teléfono llegan los avisos de pedidos confirmados y de clientes que piden una persona.'},
];

const phones = new Map();       // id -> {id, name, last, conversation, windowOpen, windowOpenUntil, unread}
let current = null;             // id of the phone in use
let messages = new Map();       // id -> message of that phone, in order of seq
let ahead = 0;                  // the simulator's clock minus the browser's, in ms

// ---- the list of phones

function drawPhones() {
  const shown = [...phones.values()].sort((a, b) => (b.last?.seq ?? 0) - (a.last?.seq ?? 0) || a.name.localeCompare(b.name));
  $('phones').replaceChildren(...shown.map(phone => el('li', {}, el('button', {
    class: 'phone', type: 'button', 'aria-current': String(phone.id === current), 'data-phone': phone.id, onclick: () => open(phone.id),
  },
  avatar(phone),
  el('span', {class: 'texts'},
    el('span', {class: 'top'}, el('strong', {}, phone.name), phone.last ? el('small', {}, hour(phone.last.at)) : null),
    el('span', {class: 'bottom'},
      el('span', {class: 'preview'}, phone.last ? preview(phone.last) : shownNumber(phone.id)),
      phone.unread ? el('span', {class: 'badge'}, String(phone.unread)) : null))))));
}

function avatar(phone) {
  const hue = [...phone.id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 9973, 7) * 137 % 360;
  return el('span', {class: 'avatar', 'aria-hidden': 'true', style: `background:hsl(${hue} 45% 48%)`},
    phone.name.replace(/^\d+$/, '#').slice(0, 1).toUpperCase());
}

const shownNumber = id => id.replace(/^549(\d{2})(\d{4})(\d{4})$/, '+54 9 $1 $2-$3').replace(/^(\d+)$/, '+$1');

function phoneOf(id) {
  if (!phones.has(id)) {
    phones.set(id, {id, name: id, unread: 0});
  }
  return phones.get(id);
}

// ---- the open chat

async function open(id) {
  current = id;
  location.hash = id;
  phoneOf(id).unread = 0;
  messages = new Map();
  const known = await api.journal(id);
  if (current !== id) {
    return;
  }
  // What came in live meanwhile is newer than the answer.
  known.forEach(message => messages.has(message.id) || messages.set(message.id, message));
  messages = new Map([...messages.values()].sort((a, b) => a.seq - b.seq).map(message => [message.id, message]));
  document.body.classList.add('chatting');
  $('nobody').hidden = true;
  $('conversation').hidden = false;
  drawHead();
  drawMessages();
  drawPhones();
  $('text').focus();
}

function drawHead() {
  const phone = phoneOf(current);
  $('avatar').replaceWith(Object.assign(avatar(phone), {id: 'avatar'}));
  $('name').textContent = phone.name;
  $('about').textContent = `${shownNumber(phone.id)} · ${windowWords(phone)}`;
  const conversation = phone.conversation;
  $('owner').textContent = !conversation ? 'Nadie tomó esta conversación: contesta el bot.'
    : conversation.userId ? `La tiene ${conversation.userId}.` : 'Espera en la cola del grupo.';
}

function windowWords(phone) {
  if (!phone.windowOpenUntil) {
    return 'todavía no escribió: solo puede recibir plantillas';
  }
  const until = new Date(phone.windowOpenUntil);
  return until > Date.now() + ahead ? `la empresa puede escribirle hasta ${day(until)} ${hour(until)}`
    : 'pasaron 24 h: solo puede recibir plantillas';
}

function drawMessages() {
  $('messages').replaceChildren();
  if (!messages.size) {
    $('messages').append(invitation(phoneOf(current)));
  }
  [...messages.values()].forEach(append);
  toEnd();
}

function invitation(phone) {
  const about = SUGGESTED.find(one => one.id === phone.id)?.about;
  return el('div', {class: 'empty'},
    el('h2', {}, about ? phone.name : `Escribí como ${phone.name}`),
    el('p', {}, about ?? 'Probá con uno de estos mensajes, o escribí el tuyo abajo.'),
    about ? null : el('div', {class: 'tries'},
      ...TRIES.map(text => el('button', {type: 'button', onclick: () => send({type: 'text', text})}, text))));
}

function append(message) {
  const log = $('messages');
  log.querySelector('.empty')?.remove();
  const before = log.lastElementChild;
  const date = day(new Date(message.at));
  if (log.dataset.day !== date || !before) {
    log.append(el('div', {class: 'day'}, date));
  }
  log.dataset.day = date;
  const node = bubble(message, actions);
  if (before?.dataset.author === message.author && log.lastElementChild === before) {
    node.classList.add('joined');
  }
  log.append(node);
}

function replace(message) {
  const old = $('messages').querySelector(`[data-id="${message.id}"]`);
  const node = bubble(message, actions);
  node.classList.toggle('joined', old.classList.contains('joined'));
  const focused = old.contains(document.activeElement) ? [...old.querySelectorAll('button, a')].indexOf(document.activeElement) : -1;
  old.replaceWith(node);
  if (focused >= 0) {
    node.querySelectorAll('button, a')[focused]?.focus();
  }
}

function toEnd() {
  $('messages').scrollTop = $('messages').scrollHeight;
}

function day(date) {
  const midnight = d => new Date(d).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(date) - midnight(Date.now() + ahead)) / 86_400_000);
  return {'0': 'hoy', '-1': 'ayer', '1': 'mañana'}[days] ?? date.toLocaleDateString('es-AR', {day: 'numeric', month: 'long'});
}

// ---- writing as the person

const actions = {
  find: id => messages.get(id),
  press: (title, payload, message) => send({type: 'text', text: title, ...(payload && {payload})}, message.id),
  open: openList,
};

async function send(content, idRef) {
  try {
    $('error').textContent = '';
    await api.write(phoneOf(current), content, idRef);
    return true;
  } catch (error) {
    $('error').textContent = `No se pudo enviar: ${error.message}`;
    return false;
  }
}

async function sendText() {
  const text = $('text').value.trim();
  if (!text) {
    return;
  }
  $('text').value = '';
  grow();
  if (!await send({type: 'text', text})) {
    $('text').value = text;
  }
}

function grow() {
  $('text').style.height = 'auto';
  $('text').style.height = `${$('text').scrollHeight}px`;
}

async function sendFile(file) {
  try {
    const {url} = await api.upload(file);
    await send({type: 'file', fileUrl: url, fileMimeType: file.type || 'application/octet-stream', fileName: file.name});
  } catch (error) {
    $('error').textContent = `No se pudo adjuntar: ${error.message}`;
  }
}

function openList(list, message) {
  $('list-title').textContent = list.button;
  $('list-rows').replaceChildren(...list.sections.flatMap(section => [
    el('h3', {}, section.title),
    ...section.rows.map(row => el('label', {},
      el('span', {}, row.title, row.description ? el('small', {}, row.description) : null),
      el('input', {type: 'radio', name: 'row', value: row.id, 'data-title': row.title, required: ''}))),
  ]));
  $('list-form').onsubmit = () => {
    const chosen = $('list-rows').querySelector(':checked');
    send({type: 'text', text: chosen.dataset.title, payload: chosen.value}, message.id);
  };
  $('list-dialog').showModal();
}

// ---- acting as an executive

async function act(action) {
  try {
    $('executive-error').textContent = '';
    await api.act({contact: current, action, agent: $('agent').value.trim(), ...(action === 'write' && {text: $('agent-text').value.trim()})});
    if (action === 'write') {
      $('agent-text').value = '';
    }
  } catch (error) {
    $('executive-error').textContent = error.message;
  }
}

// ---- what happens meanwhile

const on = {
  message(message) {
    const phone = phoneOf(message.contact);
    const news = !phone.last || message.seq > phone.last.seq;
    if (news || message.seq === phone.last.seq) {
      phone.last = message;
    }
    if (news && message.contact !== current && message.direction === 'OUT') {
      phone.unread++;
    }
    if (message.contact === current) {
      show(message);
    }
    drawPhones();
  },
  contact(contact) {
    const until = contact.lastInboundAt && new Date(new Date(contact.lastInboundAt).getTime() + 86_400_000);
    Object.assign(phoneOf(contact.id), {name: contact.name, windowOpenUntil: until});
    changed(contact.id);
  },
  conversation(conversation) {
    phoneOf(conversation.contact).conversation = conversation.status === 'CONVERSATION_CLOSED' ? null : conversation;
    changed(conversation.contact);
  },
  reset: () => location.reload(),
  ping: () => {},
};

function show(message) {
  const known = messages.has(message.id);
  const log = $('messages');
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  messages.set(message.id, message);
  if (known) {
    replace(message);
  } else {
    append(message);
  }
  if (!known && (atEnd || message.direction === 'IN')) {
    toEnd();
  }
}

function changed(id) {
  if (id === current) {
    drawHead();
  }
  drawPhones();
}

async function load() {
  const known = await api.contacts();
  phones.forEach(phone => phone.unread ? phone : phones.delete(phone.id));
  known.forEach(contact => phones.set(contact.id, {...contact, unread: phones.get(contact.id)?.unread ?? 0}));
  SUGGESTED.filter(phone => !phones.has(phone.id)).forEach(phone => phones.set(phone.id, {...phone, unread: 0}));
  await readClock();
  drawPhones();
  const wanted = current ?? decodeURIComponent(location.hash.slice(1));
  if (phones.has(wanted)) {
    await open(wanted);
  }
}

async function readClock() {
  ahead = (await api.clock()).getTime() - Date.now();
  drawClock();
}

function drawClock() {
  const now = new Date(Date.now() + ahead);
  const hours = Math.round(ahead / 3_600_000);
  $('clock').textContent = `Reloj de los simuladores: ${now.toLocaleDateString('es-AR')} ${hour(now)}${hours ? ` (+${hours} h)` : ''}`;
}

// ---- wiring

$('composer').addEventListener('submit', event => { event.preventDefault(); sendText(); });
$('text').addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    sendText();
  }
});
$('text').addEventListener('input', grow);
$('back').addEventListener('click', () => { current = null; location.hash = ''; document.body.classList.remove('chatting'); drawPhones(); });

$('add-phone').addEventListener('click', () => { $('phone-form').reset(); $('phone-error').textContent = ''; $('phone-dialog').showModal(); });
$('phone-cancel').addEventListener('click', () => $('phone-dialog').close());
$('list-cancel').addEventListener('click', () => $('list-dialog').close());
$('phone-form').addEventListener('submit', async event => {
  event.preventDefault();
  try {
    const added = await api.addContact($('phone-id').value.replace(/[\s+()-]/g, ''), $('phone-name').value.trim());
    phones.set(added.id, {...added, unread: 0});
    $('phone-dialog').close();
    await open(added.id);
  } catch {
    $('phone-error').textContent = 'Escribí solo los dígitos, con código de país: 5491155550003.';
  }
});

$('executive-button').addEventListener('click', () => {
  $('executive').hidden = !$('executive').hidden;
  $('executive-button').setAttribute('aria-expanded', String(!$('executive').hidden));
});
$('executive').addEventListener('submit', event => { event.preventDefault(); act('write'); });
$('executive').querySelectorAll('[data-action]').forEach(button => button.addEventListener('click', () => act(button.dataset.action)));

function toggles(button, menu) {
  $(button).addEventListener('click', event => { event.stopPropagation(); $(menu).hidden = !$(menu).hidden; });
  document.addEventListener('click', () => { $(menu).hidden = true; });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') { $(menu).hidden = true; } });
}
toggles('menu-button', 'menu');
toggles('attach', 'attachments');

document.querySelectorAll('[data-advance]').forEach(button =>
  button.addEventListener('click', async () => { await api.advance(button.dataset.advance); await readClock(); if (current) { drawHead(); } }));
$('reset').addEventListener('click', () => {
  if (confirm('Se borran los mensajes, los pedidos del ERP y los pagos de los simuladores. ¿Seguimos?')) {
    api.reset();
  }
});

document.querySelectorAll('[data-accept]').forEach(button => button.addEventListener('click', () => {
  $('file').accept = button.dataset.accept;
  $('file').click();
}));
$('file').addEventListener('change', async () => {
  if ($('file').files[0]) {
    await sendFile($('file').files[0]);
  }
  $('file').value = '';
});
$('send-location').addEventListener('click', () =>
  send({type: 'location', latitude: -34.6037, longitude: -58.3816, name: 'Obelisco', address: 'Av. 9 de Julio, Buenos Aires'}));

setInterval(drawClock, 20_000);
let missed = false;
load();
// A connection that comes back starts from what is there, so that nothing is missed in between.
api.listen((type, data) => on[type]?.(data), lost => {
  $('offline').hidden = !lost;
  if (missed && !lost) {
    load();
  }
  missed = lost;
});
